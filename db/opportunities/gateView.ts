import { todayInParis } from '../../domain/dates/zone';
import { gateVerdict } from '../../domain/opportunity/gates';
import { missingForLoss } from '../../domain/opportunity/loss';
import { proposedValues } from '../../domain/opportunity/proposedValues';
import { transitionRule, type Stage } from '../../domain/opportunity/stage';
import { gateFieldsOf } from '../../domain/processes/opportunity/gateFieldsOf';
import type { Transaction } from '../wall';
import { gateFactsOf } from './gateFacts';
import { loadOpportunity } from './load';

/** What a move would still ask. The opportunity is one that the caller sees. */
export async function readGate(trx: Transaction, id: string, to: Stage, now: Date) {
  const today = todayInParis(now);
  const { stage, fields: values } = await loadOpportunity(trx, id);
  const { account_id: accountId } = await trx('opportunities')
    .where({ id })
    .first<{ account_id: string }>('account_id');
  const facts = await gateFactsOf(trx, { opportunityId: id, accountId, buId: values.businessUnitId }, today);
  const fields = gateFieldsOf(values);
  return {
    to,
    rule: transitionRule(stage, to),
    missing: to === 'lost' ? missingForLoss({}, today) : gateVerdict(to, fields, facts).missing,
    proposed: proposedValues(to, fields, facts),
  };
}
