import { requestKinds, type RequestKind } from '../../domain/cases/kinds';
import type { ErrorCode } from '../../domain/errors/codes';
import { todayInParis } from '../../domain/dates/zone';
import type { Person } from '../../domain/principal/principal';
import { budgetMinutes } from '../../domain/settings/settings';
import { settingsOf } from '../settings';
import type { Transaction } from '../wall';
import { templateRules } from './handler';
import { loadRequestFacts } from './load';

export interface TemplateView {
  template: RequestKind;
  group: 'acceptance' | 'mission' | 'assistance';
  targetMinutes: number;
  applicable: boolean;
  code: ErrorCode | null;
}

const groupOf: Readonly<Record<RequestKind, TemplateView['group']>> = { acceptance: 'acceptance', missionSetup: 'mission', lossArchival: 'assistance' };

interface Place {
  account_id: string;
  bu_id: string;
  letter: string | null;
}

/** The models of requests; for an opportunity, which of them apply to it now, by the rule that would refuse the draft. */
export async function templatesFor(trx: Transaction, person: Person, opportunityId: string | null, now: Date): Promise<TemplateView[]> {
  const place = opportunityId === null ? undefined : await trx('opportunities').where({ id: opportunityId }).first<Place | undefined>('account_id', 'bu_id', trx.raw('(SELECT p.signed_document_id FROM proposals p WHERE p.opportunity_id = opportunities.id AND p.state <> ?) AS letter', ['archived']));
  const facts = place && opportunityId !== null ? await loadRequestFacts(trx, opportunityId, place.account_id, place.letter, place.bu_id, now) : null;
  const settings = await settingsOf(trx, place?.bu_id ?? person.buId, todayInParis(now));
  return requestKinds.map((template) => {
    const code = facts === null ? null : (templateRules[template].mayBeMade(facts)?.code ?? null);
    return { template, group: groupOf[template], targetMinutes: budgetMinutes(settings, template), applicable: code === null, code };
  });
}
