import { stillDiffers, type DifferenceSaid, type RegisterDifference } from '../../domain/account/registerDifferences';
import type { AccountField } from '../../domain/account/fields';
import { registeredFields } from '../../domain/account/registered';
import { accountRef } from '../accounts/accountRef';
import { readCursor, writeCursor } from '../cases/read/cursor';
import type { Transaction } from '../wall';
import { comparedAccount, type ComparedAccount } from './account';
import type { RegisterState } from './check';

interface Row {
  id: string;
  what: RegisterDifference;
  said: DifferenceSaid;
  foundAt: Date;
}

export interface DifferenceShown {
  id: string;
  what: RegisterDifference;
  foundAt: string;
  closed: boolean | null;
  closedOn: string | null;
  /** Field by field, what the record says and what the register says. */
  values: { field: AccountField; kept: string | null; said: string }[];
}

function shown({ id, what, said, foundAt }: Row, { fields }: ComparedAccount): DifferenceShown {
  const { closed = null, closedOn = null } = said;
  return {
    id,
    what,
    foundAt: foundAt.toISOString(),
    closed,
    closedOn,
    values: registeredFields.flatMap((field) =>
      said[field] == null ? [] : [{ field, kept: fields[field], said: said[field] }],
    ),
  };
}

/** When the register was last asked about an account, what it said, and what it proposes; null outside the caller's wall. */
export async function readRegisterStanding(trx: Transaction, accountId: string) {
  const account = await comparedAccount(trx, accountId);
  if (!account) return null;
  const { checkedAt, state } = await trx('accounts')
    .where({ id: accountId })
    .first<{ checkedAt: Date | null; state: RegisterState | null }>(
      'register_checked_at as checkedAt',
      'register_state as state',
    );
  const open = await trx('register_differences')
    .where({ account_id: accountId })
    .whereNull('decision')
    .orderBy('what')
    .select<Row[]>('id', 'what', 'said', 'found_at as foundAt');
  return {
    checkedAt: checkedAt?.toISOString() ?? null,
    state,
    ceasedOn: account.ceasedOn,
    differences: open.filter(({ said }) => stillDiffers(account, said)).map((row) => shown(row, account)),
    version: account.version,
  };
}

interface MineRow {
  account: { id: string; number: string; name: string; kind: 'prospect' | 'client' };
  version: number;
  foundAt: Date;
  differences: { id: string; what: RegisterDifference; said: DifferenceSaid }[];
}

/** Accounts that I hold and of which the register says something else, the oldest finding first. */
export async function differencesOfMine(
  trx: Transaction,
  userId: string,
  page: { cursor?: string | undefined; limit: number },
) {
  const after = readCursor(page.cursor, 'instant');
  const beyond =
    after === null
      ? ''
      : "HAVING (date_trunc('milliseconds', min(d.found_at)), a.id) > (:afterKey::timestamptz, :afterId::uuid)";
  const { rows } = await trx.raw<{ rows: MineRow[] }>(
    `SELECT ${accountRef} AS account, a.version, date_trunc('milliseconds', min(d.found_at)) AS "foundAt", jsonb_agg(jsonb_build_object('id', d.id, 'what', d.what, 'said', d.said) ORDER BY d.what) AS differences
     FROM register_differences d JOIN accounts a ON a.id = d.account_id
     WHERE d.decision IS NULL AND (a.account_manager_id = :userId OR a.client_lead_partner_id = :userId)
     GROUP BY a.id ${beyond} ORDER BY date_trunc('milliseconds', min(d.found_at)), a.id LIMIT :limit`,
    { userId, limit: page.limit + 1, ...(after !== null && { afterKey: after.key, afterId: after.id }) },
  );
  const items: (Omit<MineRow, 'foundAt' | 'differences'> & { foundAt: string; differences: DifferenceShown[] })[] = [];
  for (const { account, version, foundAt, differences } of rows.slice(0, page.limit)) {
    const compared = await comparedAccount(trx, account.id);
    const still = compared
      ? differences
          .filter(({ said }) => stillDiffers(compared, said))
          .map((row) => shown({ ...row, foundAt }, compared))
      : [];
    if (still.length > 0) items.push({ account, version, foundAt: foundAt.toISOString(), differences: still });
  }
  const last = rows.at(page.limit - 1);
  return {
    items,
    nextCursor:
      rows.length > page.limit && last ? writeCursor({ key: last.foundAt.toISOString(), id: last.account.id }) : null,
  };
}
