import type { ClientBonds } from '../../domain/processes/request/facts';
import type { Transaction } from '../wall';

/** What still ties the firm to the client: the unit's own work, and how much of the others' is left. It and its missions are locked when they are counted to be closed. */
export async function clientBonds(
  trx: Transaction,
  { accountId, buId }: { accountId: string; buId: string },
  lock: boolean,
): Promise<ClientBonds> {
  // Whoever deposits a paper meanwhile does so before its clock is started with the others, or starts it themselves.
  if (lock) await trx('accounts').where({ id: accountId }).forNoKeyUpdate().select('id');
  if (lock)
    await trx('missions')
      .where({ account_id: accountId, bu_id: buId, state: 'REA' })
      .orderBy('id')
      .forUpdate()
      .select('id');
  const { rows } = await trx.raw<{ rows: ClientBonds[] }>(
    `SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'number', m.number, 'instalments', coalesce(
         (SELECT jsonb_agg(jsonb_build_object('dueOn', l.due_on, 'amountCents', l.amount_cents) ORDER BY l.due_on, l.id) FROM billing_schedules s
          JOIN billing_schedule_lines l ON l.schedule_id = s.id WHERE s.mission_id = m.id AND l.replaced_at IS NULL), '[]')) ORDER BY m.number)
         FROM missions m WHERE m.account_id = :account AND m.bu_id = :bu AND m.state = 'REA'), '[]') AS missions,
       (SELECT count(*)::int FROM opportunities o WHERE o.account_id = :account AND o.bu_id = :bu AND o.stage NOT IN ('won', 'lost')) AS "openOpportunities",
       door_work_elsewhere(:account, :bu) AS elsewhere,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind) ORDER BY d.id) FROM documents d WHERE d.account_id = :account), '[]') AS documents`,
    { account: accountId, bu: buId },
  );
  const bonds = rows[0];
  if (!bonds) throw new Error(`no bonds were read for account ${accountId}`);
  return bonds;
}
