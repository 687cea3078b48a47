import { refuse, type Refusal } from '../../domain/errors/refusal';
import { samePlace, whyNotPlaced, type GroupPlace, type Principal } from '../../domain/group/membership';
import type { AccountWall } from '../accounts/wall';
import type { Transaction } from '../wall';

interface Member {
  id: string;
  place: GroupPlace;
}

/** The row of an account in a group: by itself, or by its SIREN, which the group was made with. */
async function memberOf(trx: Transaction, accountId: string, siren: string | null): Promise<Member | null> {
  const row = await trx('client_group_members')
    .where((by) => void by.where({ account_id: accountId }).orWhere({ siren: siren ?? '' }))
    .orderBy('position')
    .first<{ id: string; groupId: string; position: GroupPlace['position'] } | undefined>(
      'id',
      'group_id as groupId',
      'position',
    );
  return row ? { id: row.id, place: { id: row.groupId, position: row.position } } : null;
}

async function principalOf(trx: Transaction, groupId: string): Promise<Principal | null> {
  const { rows } = await trx.raw<{ rows: Principal[] }>(
    `SELECT m.account_id AS "accountId", m.siren, (SELECT a.trade_name FROM accounts a WHERE a.id = m.account_id OR a.siren = m.siren LIMIT 1) AS name
     FROM client_group_members m WHERE m.group_id = ? AND m.position = 'principal'`,
    [groupId],
  );
  return rows[0] ?? null;
}

/**
 * Puts an account into a group, elsewhere in it, or out of every group.
 * @returns whether anything changed; `reference_unknown`, or `group_has_principal`
 */
export async function placeInGroup(
  trx: Transaction,
  account: AccountWall,
  siren: string | null,
  place: GroupPlace | null,
): Promise<{ changed: boolean } | Refusal> {
  const member = await memberOf(trx, account.id, siren);
  if (samePlace(member?.place ?? null, place)) return { changed: false };
  if (!place) {
    await trx('client_group_members')
      .where({ id: member?.id ?? null })
      .delete();
    return { changed: true };
  }
  if (!(await trx('client_groups').where({ id: place.id }).first('id')))
    return refuse('reference_unknown', { params: { field: 'clientGroup' } });
  // Held until the end: of two companies that become the principal one at once, the second is told of the first.
  await trx.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [`client_groups/${place.id}`]);
  const refusal = whyNotPlaced({ id: account.id, siren }, place, await principalOf(trx, place.id));
  if (refusal) return refusal;
  const row = { group_id: place.id, position: place.position, account_id: account.id, siren };
  if (member) await trx('client_group_members').where({ id: member.id }).update(row);
  else await trx('client_group_members').insert({ ...row, company_id: account.companyId, bu_id: account.buId });
  return { changed: true };
}
