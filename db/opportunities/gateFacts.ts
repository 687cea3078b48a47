import { acceptanceStanding, type AcceptanceFacts } from '../../domain/acceptance/standing';
import type { GateContext } from '../../domain/opportunity/gates';
import type { Settings } from '../../domain/settings/settings';
import { inOneTrip } from '../inOneTrip';
import { settingsOf } from '../settings';
import type { Transaction } from '../wall';

/** Which opportunity, and the offer that is being typed, if one is: else the one that it has counts. */
export interface GateSubject {
  opportunityId: string;
  accountId: string;
  buId: string;
  offerId?: string | null | undefined;
}

export type GateFacts = GateContext & { settings: Settings };

/** What gates, edits and letters look at besides the fields: one reading for the rule that decides and for the screens that announce it. */
export async function gateFactsOf(
  trx: Transaction,
  { opportunityId, accountId, buId, offerId = null }: GateSubject,
  today: string,
): Promise<GateFacts> {
  const read = trx.raw<{ rows: (AcceptanceFacts & { accounting: boolean })[] }>(
    `SELECT (SELECT max(x.valid_until) FROM acceptances x WHERE x.account_id = :account) AS "grantedUntil",
       (SELECT r.status FROM requests r JOIN cases c ON c.id = r.id WHERE r.template = 'acceptance' AND r.opportunity_id = :opportunity ORDER BY c.opened_at DESC LIMIT 1) AS "requestStatus",
       coalesce((SELECT f.accounting FROM offers f WHERE f.id = coalesce(:offer::uuid, (SELECT o.offer_id FROM opportunities o WHERE o.id = :opportunity))), false) AS accounting`,
    { account: accountId, opportunity: opportunityId, offer: offerId },
  );
  const [{ rows }, settings] = await inOneTrip([() => read, () => settingsOf(trx, buId, today)]);
  const { accounting = false, ...acceptance } = rows[0] ?? { grantedUntil: null, requestStatus: null };
  return { today, accountingOffer: accounting, acceptance: acceptanceStanding(acceptance, today), settings };
}
