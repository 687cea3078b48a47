import { mostShown, upTo } from '../upTo';
import type { Transaction } from '../wall';

interface Row {
  id: string;
  number: string;
  template: string;
  title: string;
  status: string;
  submittedAt: Date | null;
}

/** Business Support requests about an account, the newest first. A draft is its author's alone. */
export async function requestsOfAccount(trx: Transaction, accountId: string, userId: string) {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT r.id, r.number, r.template, r.title, r.status, r.submitted_at AS "submittedAt" FROM requests r JOIN cases c ON c.id = r.id
     WHERE r.account_id = :accountId AND (r.status <> 'draft' OR r.requester_id = :userId) ORDER BY c.opened_at DESC, r.id DESC LIMIT :most`,
    { accountId, userId, most: mostShown + 1 },
  );
  return upTo(rows.map(({ submittedAt, ...row }) => ({ ...row, submittedAt: submittedAt?.toISOString() ?? null })));
}
