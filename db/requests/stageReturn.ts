import type { Person } from '../../domain/principal/principal';
import { isRequestOver, type RequestStatus } from '../../domain/processes/request/state';
import { effectsOfReturn } from '../../domain/processes/stageReturn/effects';
import { stageReturnTemplate } from '../../domain/templates/stageReturn';
import { todayInParis } from '../../domain/dates/zone';
import { returnFacts } from '../opportunities/stageReturn';
import type { Transaction } from '../wall';
import { requestsOfOpportunity } from './ofOpportunity';
import { whyNotDrafted } from './whyNotDrafted';

const isOpen = ({ template, status }: { template: string; status: string }): boolean =>
  template === 'stageReturn' && !isRequestOver(status as RequestStatus);

/** What going back would do now, by the rule that decides it; null when the caller does not see the opportunity. */
export async function previewStageReturn(trx: Transaction, person: Person, opportunityId: string, now: Date) {
  const facts = await returnFacts(trx, opportunityId, todayInParis(now));
  if (!facts) return null;
  const whyNot = await whyNotDrafted(trx, { context: 'opportunity', id: opportunityId }, person, now);
  const open = (await requestsOfOpportunity(trx, person, opportunityId)).items.find(isOpen) ?? null;
  return {
    code: whyNot(stageReturnTemplate),
    effects: facts.stage === 'proposition' ? effectsOfReturn(facts) : [],
    open: open && { id: open.id, number: open.number, status: open.status, holder: open.holder },
  };
}
