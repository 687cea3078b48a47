import { addMonths } from '../../domain/dates/businessDate';
import { todayInParis } from '../../domain/dates/zone';
import type { Stage } from '../../domain/processes/opportunity/commands';
import type { OpportunityFieldValues } from '../../domain/processes/opportunity/fields';
import { gateFieldsOf } from '../../domain/processes/opportunity/gateFieldsOf';
import { missingForGate } from '../../domain/opportunity/gates';
import { missingForLoss } from '../../domain/opportunity/loss';
import { DEFAULT_PRODUCTION_END_MONTHS, proposeProductionEnd } from '../../domain/opportunity/productionEnd';
import { transitionRule } from '../../domain/opportunity/stage';
import type { ProvenanceKey } from '../../domain/said/keys';
import { settingInForce } from '../settings';
import type { Transaction } from '../wall';
import { acceptanceOf } from './facts';
import { loadOpportunity } from './load';

interface Proposed {
  field: string;
  value: string;
  from: { key: ProvenanceKey; params: Record<string, string | number> };
}

/** Values that a rule can propose for what is missing (D7); the person may change them. */
function proposals(to: Stage, fields: OpportunityFieldValues, accountingOffer: boolean): Proposed[] {
  if (to !== 'proposition') return [];
  const start = fields.productionStartOn ?? fields.expectedSignatureOn;
  const end = proposeProductionEnd({ accountingOffer, missionEndOn: start === null ? null : addMonths(start, 12), closingOn: fields.closingOn, months: DEFAULT_PRODUCTION_END_MONTHS });
  const from = (key: ProvenanceKey) => ({ key, params: {} });
  return [
    ...(fields.productionStartOn === null && start !== null ? [{ field: 'productionStartOn', value: start, from: from('fromOpportunity') }] : []),
    ...(fields.productionEndOn === null && end !== undefined ? [{ field: 'productionEndOn', value: end, from: from('fromRule') }] : []),
  ];
}

interface Place {
  accountId: string;
  buId: string;
  accounting: boolean;
}

/** What a move would still ask. The opportunity is one that the caller sees. */
export async function readGate(trx: Transaction, id: string, to: Stage, now: Date) {
  const today = todayInParis(now);
  const state = await loadOpportunity(trx, id);
  const place = await trx('opportunities as o').leftJoin('offers as f', 'f.id', 'o.offer_id').where('o.id', id).first<Place>('o.account_id as accountId', 'o.bu_id as buId', trx.raw('coalesce(f.accounting, false) as accounting'));
  const facts = {
    today,
    accountingOffer: place.accounting,
    missionEndOn: state.fields.productionStartOn,
    acceptance: await acceptanceOf(trx, id, place.accountId, today),
    acceptanceGrantedBefore: (await settingInForce<'letter' | 'proposition'>(trx, 'acceptanceGrantedBefore', place.buId, today)) ?? ('letter' as const),
  };
  return {
    to,
    rule: transitionRule(state.stage, to),
    missing: to === 'lost' ? missingForLoss({}, today) : missingForGate(to, gateFieldsOf(state.fields), facts),
    proposed: proposals(to, state.fields, place.accounting),
  };
}
