import type { ParentFact } from '../../domain/processes/request/facts';
import type { Transaction } from '../wall';

/** The principal company of the group that the client is of, of several the first by code; its name where the caller sees its account, else that of the group. */
export async function parentFact(trx: Transaction, accountId: string): Promise<ParentFact | null> {
  const { rows } = await trx.raw<{ rows: ParentFact[] }>(
    `SELECT coalesce((SELECT p.trade_name FROM accounts p WHERE p.id = head.account_id OR p.siren = head.siren LIMIT 1), g.name) AS name, head.siren
     FROM accounts a
     JOIN client_group_members m ON m.account_id = a.id OR m.siren = a.siren
     JOIN client_groups g ON g.id = m.group_id
     JOIN client_group_members head ON head.group_id = m.group_id AND head.position = 'principal'
     WHERE a.id = ? AND m.position <> 'principal' ORDER BY g.code, head.id LIMIT 1`,
    [accountId],
  );
  return rows[0] ?? null;
}
