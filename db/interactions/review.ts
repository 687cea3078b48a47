import { reviewReasons } from '../../domain/interaction/review';
import { toMoney } from '../../domain/money/cents';
import { accountRef } from '../accounts/accountRef';
import { upTo } from '../upTo';
import type { Transaction } from '../wall';

interface Row {
  id: string;
  number: string;
  name: string;
  stage: string;
  account: { id: string; number: string; name: string; kind: 'prospect' | 'client' };
  amountCents: number | null;
  currency: string;
  expectedSignatureOn: string | null;
  touchedAt: Date;
  nextStep: { id: string; subject: string; endsAt: string } | null;
}

/** More than a person can review on a Friday. */
const mostReviewed = 500;

const openOfPartner = `
  SELECT o.id, o.number, o.name, o.stage, o.amount_cents AS "amountCents", o.currency, o.expected_signature_on AS "expectedSignatureOn", ${accountRef} AS account,
    greatest(o.created_at,
      (SELECT max(e.at) FROM case_events e WHERE e.case_id = o.id AND e.principal_kind <> 'system'),
      (SELECT max(i.done_at) FROM interactions i WHERE i.opportunity_id = o.id)) AS "touchedAt",
    (SELECT jsonb_build_object('id', i.id, 'subject', i.subject, 'endsAt', to_char(i.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
      FROM interactions i WHERE i.opportunity_id = o.id AND i.done_at IS NULL ORDER BY i.ends_at, i.id LIMIT 1) AS "nextStep"
  FROM opportunities o JOIN accounts a ON a.id = o.account_id
  WHERE o.engagement_partner_id = ? AND o.stage NOT IN ('won', 'lost')
  ORDER BY "touchedAt", o.id LIMIT ?`;

/** Open opportunities of a person that the Friday review asks about, those quiet for longest first (requirements 11, 12). */
export async function weeklyReview(trx: Transaction, partnerId: string, now: Date) {
  const { rows } = await trx.raw<{ rows: Row[] }>(openOfPartner, [partnerId, mostReviewed + 1]);
  const { items, more } = upTo(rows, mostReviewed);
  return { items: items.map((row) => reviewed(row, now)).filter(({ reasons }) => reasons.length > 0), more };
}

function reviewed({ touchedAt, amountCents, currency, ...row }: Row, now: Date) {
  const quietDays = Math.max(0, Math.floor((now.getTime() - touchedAt.getTime()) / 86_400_000));
  return {
    ...row,
    amount: amountCents === null ? null : toMoney(amountCents, currency),
    quietDays,
    reasons: reviewReasons({ quietDays, hasNextStep: row.nextStep !== null }),
  };
}
