import { writeAudit } from '../../cases/audit';
import type { CaseContext } from '../../cases/context';

/** The client file changed by a request: the history of the account says by which. */
export async function auditChange({ trx, row, principal, now }: CaseContext, fields: readonly string[]): Promise<void> {
  await writeAudit(trx, {
    ...row,
    principal,
    action: 'accountChanged',
    objectKind: 'account',
    objectId: row.accountId,
    outcome: 'applied',
    data: { fields, request: row.number },
    at: now,
  });
}
