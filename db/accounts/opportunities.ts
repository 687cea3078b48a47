import { toMoney } from '../../domain/money/cents';
import { mostShown, upTo } from '../upTo';
import type { Transaction } from '../wall';

interface Row {
  id: string;
  number: string;
  name: string;
  stage: string;
  amountCents: number | null;
  currency: string;
  engagementPartner: string;
  expectedSignatureOn: string | null;
}

/** Opportunities of an account, the next signature first; `history` shows those won and lost too (D28). */
export async function opportunitiesOfAccount(trx: Transaction, accountId: string, { history }: { history: boolean }) {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT o.id, o.number, o.name, o.stage, o.amount_cents AS "amountCents", o.currency, u.first_name || ' ' || u.last_name AS "engagementPartner",
       o.expected_signature_on AS "expectedSignatureOn"
     FROM opportunities o JOIN users u ON u.id = o.engagement_partner_id
     WHERE o.account_id = :accountId AND (:history::boolean OR o.stage NOT IN ('won', 'lost'))
     ORDER BY o.stage IN ('won', 'lost'), o.expected_signature_on NULLS LAST, o.number LIMIT :most`,
    { accountId, history, most: mostShown + 1 },
  );
  return upTo(
    rows.map(({ amountCents, currency, ...row }) => ({
      ...row,
      amount: amountCents === null ? null : toMoney(amountCents, currency),
    })),
  );
}
