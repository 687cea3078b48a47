import { readAccountSearch } from '../../domain/account/search';
import { showPhone } from '../../domain/identity/phone';
import { isFound, searchBindings } from '../accounts/found';
import type { AccountFilter } from '../accounts/list';
import { readCursor, writeCursor } from '../cases/read/cursor';
import { isTargetInState } from '../priorityTargets/columns';
import type { Transaction } from '../wall';
import { contactCards, toldOfContact, type ContactTold } from './cards';

export interface ContactOfAccount extends ContactTold {
  id: string;
  accountName: string;
  accountNumber: string;
  /** Whether it is the contact's own account. */
  home: boolean;
  platformConnected: boolean;
}

type Row = ContactOfAccount & { sortKey: string };

const selectContacts = `SELECT k.id, a.trade_name AS "accountName", a.number AS "accountNumber", k.home, ${toldOfContact}, k.platform_connected_at IS NOT NULL AS "platformConnected", a.trade_key || ' ' || a.number AS "sortKey"
  FROM ${contactCards} k JOIN accounts a ON a.id = k.account_id`;

/** Contacts of the accounts that the filter lets through, account by account: whoever is of several is there at each. */
export async function listContactsOfAccounts(
  trx: Transaction,
  { accountId, q = '', kind, priorityTarget }: AccountFilter & { accountId?: string | undefined },
  page: { cursor?: string | undefined; limit: number },
  targetYear: number,
) {
  const after = readCursor(page.cursor, 'text');
  const search = readAccountSearch(q);
  const conditions = [
    'true',
    ...(accountId === undefined ? [] : ['a.id = :accountId']),
    ...(kind === undefined ? [] : ['a.kind = :kind']),
    ...(priorityTarget === undefined ? [] : [isTargetInState]),
    ...(search ? [isFound] : []),
    ...(after === null ? [] : ["(a.trade_key || ' ' || a.number, k.id) > (:afterKey::text, :afterId::uuid)"]),
  ].join(' AND ');
  const select = `${selectContacts} WHERE ${conditions} ORDER BY a.trade_key || ' ' || a.number, k.id LIMIT :limit`;
  const { rows } = await trx.raw<{ rows: Row[] }>(select, {
    accountId: accountId ?? null,
    kind: kind ?? null,
    priorityTarget: priorityTarget ?? null,
    targetYear,
    ...searchBindings(search),
    afterKey: after?.key ?? null,
    afterId: after?.id ?? null,
    limit: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row): ContactOfAccount => ({ ...row, phone: row.phone === null ? null : showPhone(row.phone) })),
    nextCursor: rows.length > page.limit && last ? writeCursor({ key: last.sortKey, id: last.id }) : null,
  };
}
