import { acceptanceStanding, type AcceptanceFacts } from '../../domain/acceptance/standing';
import type { GateContext } from '../../domain/opportunity/gates';
import type { Settings } from '../../domain/settings/settings';
import { inOneTrip } from '../inOneTrip';
import { settingsOf } from '../settings';
import type { Transaction } from '../wall';

/** Which opportunity, and which offer it would have once what is being typed is saved. */
export interface GateSubject {
  opportunityId: string;
  accountId: string;
  buId: string;
  offerId: string | null;
}

/** What gates, edits and letters look at besides the fields: one reading for the rule that decides and for the screens that announce it. */
export async function gateFactsOf(
  trx: Transaction,
  { opportunityId, accountId, buId, offerId }: GateSubject,
  today: string,
): Promise<GateContext & { settings: Settings }> {
  const read = trx.raw<{ rows: (AcceptanceFacts & { accounting: boolean })[] }>(
    `SELECT (SELECT max(x.valid_until) FROM acceptances x WHERE x.account_id = :account) AS "grantedUntil",
       (SELECT r.status FROM requests r JOIN cases c ON c.id = r.id WHERE r.template = 'acceptance' AND r.opportunity_id = :opportunity ORDER BY c.opened_at DESC LIMIT 1) AS "requestStatus",
       coalesce((SELECT f.accounting FROM offers f WHERE f.id = :offer::uuid), false) AS accounting`,
    { account: accountId, opportunity: opportunityId, offer: offerId },
  );
  const [{ rows }, settings] = await inOneTrip([() => read, () => settingsOf(trx, buId, today)]);
  const { accounting = false, ...acceptance } = rows[0] ?? { grantedUntil: null, requestStatus: null };
  return { today, accountingOffer: accounting, acceptance: acceptanceStanding(acceptance, today), settings };
}
