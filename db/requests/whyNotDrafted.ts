import type { ErrorCode } from '../../domain/errors/codes';
import type { Person } from '../../domain/principal/principal';
import { factReads, type RequestTemplate } from '../../domain/templates/template';
import { inOneTrip } from '../inOneTrip';
import type { Transaction } from '../wall';
import { loadRequestFacts } from './facts';
import { readSource, type Origin } from './source';

/** Templates of which a request is open on this opportunity. */
async function openTemplates(trx: Transaction, opportunityId: string | null): Promise<string[]> {
  if (opportunityId === null) return [];
  return trx('requests')
    .where({ opportunity_id: opportunityId })
    .whereNotIn('status', ['resolved', 'refused', 'cancelled', 'closed'])
    .pluck<string[]>('template');
}

/** The reason, by template; null when it may be drafted. */
export type WhyNot = (template: RequestTemplate) => ErrorCode | null;

/** Why a request of a template is not to be drafted from this record now, by the rule that would refuse the draft; null when it may be. */
export async function whyNotDrafted(trx: Transaction, origin: Origin, person: Person, now: Date): Promise<WhyNot> {
  const source = await readSource(trx, origin, person);
  if (!source) return () => 'not_found';
  const [facts, open] = await inOneTrip([
    () => loadRequestFacts(trx, { ...source, fields: {} }, now, { reads: factReads }),
    () => openTemplates(trx, source.opportunityId),
  ]);
  return (template) => {
    if (!template.contexts.includes(origin.context)) return 'template_not_applicable';
    return template.mayBeMade(facts)?.code ?? (template.sole && open.includes(template.kind) ? 'request_exists' : null);
  };
}
