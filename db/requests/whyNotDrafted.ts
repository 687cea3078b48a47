import type { ErrorCode } from '../../domain/errors/codes';
import type { RequestFacts } from '../../domain/processes/request/facts';
import type { Person } from '../../domain/principal/principal';
import { templates } from '../../domain/templates/registry';
import type { FactRead, RequestContext, RequestTemplate } from '../../domain/templates/template';
import { inOneTrip } from '../inOneTrip';
import type { Transaction } from '../wall';
import { loadRequestFacts, type Subject } from './facts';
import { readSource, type Origin } from './source';

/** SQL: templates of which a request is open on the opportunity `o`. */
export const templatesOpen = `(SELECT coalesce(jsonb_agg(r.template), '[]') FROM requests r WHERE r.opportunity_id = o.id AND r.status NOT IN ('resolved', 'refused', 'cancelled', 'closed'))`;

async function openTemplates(trx: Transaction, opportunityId: string | null): Promise<string[]> {
  if (opportunityId === null) return [];
  return trx('requests')
    .where({ opportunity_id: opportunityId })
    .whereNotIn('status', ['resolved', 'refused', 'cancelled', 'closed'])
    .pluck<string[]>('template');
}

/** What is looked at to say so, of the templates that may be made from such a record. */
const looksAt = (context: RequestContext): FactRead[] =>
  Object.values(templates).flatMap(({ contexts, barredBy = [] }) => (contexts.includes(context) ? barredBy : []));

/** The reason, by template; null when it may be drafted. */
export type WhyNot = (template: RequestTemplate) => ErrorCode | null;

/** Why a request of a template is not to be drafted from this record now, by the rule that would refuse the draft; null when it may be. */
export async function whyNotDrafted(trx: Transaction, origin: Origin, person: Person, now: Date): Promise<WhyNot> {
  const source = await readSource(trx, origin, person);
  if (!source) return () => 'not_found';
  const [facts, open] = await inOneTrip([
    () => readFacts(trx, origin.context, source, now),
    () => openTemplates(trx, source.opportunityId),
  ]);
  return whyNotBy(origin.context, facts, open);
}

/** The same of an opportunity whose row has been read. */
export async function whyNotDraftedOn(
  trx: Transaction,
  { open, ...about }: { opportunityId: string; accountId: string; buId: string; open: readonly string[] },
  now: Date,
): Promise<WhyNot> {
  return whyNotBy('opportunity', await readFacts(trx, 'opportunity', { ...about, missionId: null }, now), open);
}

const readFacts = (trx: Transaction, context: RequestContext, about: Omit<Subject, 'fields'>, now: Date) =>
  loadRequestFacts(trx, { ...about, fields: {} }, now, { reads: looksAt(context) });

/** @param open templates of which a request is open */
const whyNotBy =
  (context: RequestContext, facts: RequestFacts, open: readonly string[]): WhyNot =>
  (template) => {
    if (!template.contexts.includes(context)) return 'template_not_applicable';
    return template.mayBeMade(facts)?.code ?? (template.sole && open.includes(template.kind) ? 'request_exists' : null);
  };
