import { sameValue } from '../../domain/account/fields';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { ImportKind } from '../../domain/imports/columns';
import { mergeThreeWays } from '../../domain/merge/threeWay';
import type { Person } from '../../domain/principal/principal';
import { lockAccount, updateAccount } from '../accounts/update';
import { writeAudit } from '../cases/audit';
import { lockContact } from '../contacts/contacts';
import { detachContact, removeContact } from '../contacts/remove';
import { updateContact } from '../contacts/write';
import type { Transaction } from '../wall';
import { openImport } from './imports';

interface Doing {
  person: Person;
  importId: string;
  now: Date;
}

export interface Reverted {
  removed: number;
  restored: number;
  kept: number;
  /** Accounts that went back to what they were. */
  accounts: string[];
}

interface WrittenRow {
  line: number;
  verdict: 'created' | 'attached' | 'updated';
  recordId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** Takes back, last row first, what a file created and changed. What somebody has worked on since stays, field by field. Twice is once. */
export async function revertImport(trx: Transaction, doing: Doing): Promise<Reverted | Refusal> {
  const { person, importId, now } = doing;
  const head = await openImport(trx, person, importId);
  if (isRefusal(head)) return head;
  const counts = { removed: 0, restored: 0, kept: 0 };
  if (head.revertedAt) return { ...counts, accounts: [] };
  const isRunning =
    head.mapping !== null &&
    (await trx('import_rows').where({ import_id: importId }).whereNull('verdict').first('line')) !== undefined;
  if (isRunning) return refuse('import_running');
  const rows = await trx('import_rows')
    .where({ import_id: importId })
    .whereIn('verdict', ['created', 'attached', 'updated'])
    .orderBy('line', 'desc')
    .select<WrittenRow[]>('line', 'verdict', 'record_id as recordId', 'before', 'after');
  for (const row of rows) {
    const done = await takeBack(trx, head.kind, row, doing);
    counts[done ? (row.verdict === 'updated' ? 'restored' : 'removed') : 'kept'] += 1;
    await trx('import_rows').where({ import_id: importId, line: row.line }).update({ reverted: done });
  }
  await trx('imports').where({ id: importId }).update({ reverted_at: now, reverted_by: person.userId });
  await writeAudit(trx, {
    companyId: person.companyId,
    buId: person.buId,
    principal: person,
    action: 'importReverted',
    objectKind: 'import',
    objectId: importId,
    outcome: 'applied',
    data: counts,
    at: now,
  });
  return {
    ...counts,
    accounts:
      head.kind === 'accounts'
        ? rows.filter(({ verdict }) => verdict === 'updated').map(({ recordId }) => recordId)
        : [],
  };
}

function takeBack(trx: Transaction, kind: ImportKind, row: WrittenRow, doing: Doing): Promise<boolean> {
  if (row.verdict === 'attached') return detach(trx, row, doing);
  return row.verdict === 'created' ? remove(trx, kind, row.recordId, doing) : restore(trx, kind, row, doing);
}

/** Only where what they do there is as the import wrote it, and nothing names them. */
async function detach(trx: Transaction, { recordId, after }: WrittenRow, { person, now }: Doing): Promise<boolean> {
  const contact = await contactNow(trx, recordId, after);
  if (!contact || !after || !Object.keys(after).every((field) => sameValue(contact.fields[field], after[field])))
    return false;
  return trx.transaction(
    async (row) =>
      !isRefusal(
        await detachContact(row, {
          person,
          contactId: recordId,
          accountId: String(after['accountId']),
          version: contact.version,
          now,
        }),
      ),
  );
}

const FIRST_VERSION = 1;

/** Only what is as the import left it: its first version, and nothing that hangs on it. */
async function remove(
  trx: Transaction,
  kind: ImportKind,
  id: string,
  { person, importId, now }: Doing,
): Promise<boolean> {
  if (kind === 'contacts')
    return trx.transaction(
      async (row) => !isRefusal(await removeContact(row, { person, contactId: id, version: FIRST_VERSION, now })),
    );
  const { rows } = await trx.raw<{ rows: { gone: boolean }[] }>('SELECT door_take_back_account(?, ?) AS gone', [
    id,
    importId,
  ]);
  const gone = rows[0]?.gone === true;
  if (gone)
    await writeAudit(trx, {
      companyId: person.companyId,
      buId: person.buId,
      principal: person,
      action: 'accountRemoved',
      objectKind: 'account',
      objectId: id,
      outcome: 'applied',
      data: { import: importId },
      at: now,
    });
  return gone;
}

/** The fields that nobody has changed since go back to what they were; true when all of them did. */
async function restore(
  trx: Transaction,
  kind: ImportKind,
  { recordId, before, after }: WrittenRow,
  { person, importId, now }: Doing,
): Promise<boolean> {
  if (!before || !after) return false;
  const record = kind === 'accounts' ? await accountNow(trx, recordId) : await contactNow(trx, recordId, after);
  if (!record) return false;
  const standing = Object.fromEntries(Object.keys(after).map((field) => [field, record.fields[field]]));
  const { mine, conflicts } = mergeThreeWays<Record<string, unknown>>(after, standing, before);
  if (Object.keys(mine).length > 0) {
    const written =
      kind === 'accounts'
        ? await updateAccount(trx, {
            person,
            accountId: recordId,
            version: record.version,
            now,
            company: null,
            fields: mine,
            origin: { from: 'importReverted', importId },
          })
        : await updateContact(trx, {
            person,
            contactId: recordId,
            accountId: contactAccount(after),
            version: record.version,
            now,
            fields: mine,
            takeOverVault: false,
          });
    if (isRefusal(written)) return false;
  }
  return conflicts.length === 0;
}

interface RecordNow {
  version: number;
  fields: Record<string, unknown>;
}

async function accountNow(trx: Transaction, id: string): Promise<RecordNow | null> {
  const account = await lockAccount(trx, id);
  return account ? { version: account.version, fields: { ...account.fields } } : null;
}

/** The account that the row was of; rows of before a contact had several name none. */
function contactAccount(after: WrittenRow['after']): string | undefined {
  const accountId = after?.['accountId'];
  return typeof accountId === 'string' ? accountId : undefined;
}

async function contactNow(trx: Transaction, id: string, after: WrittenRow['after']): Promise<RecordNow | null> {
  const contact = await lockContact(trx, id, contactAccount(after));
  return contact ? { version: contact.version, fields: { ...contact } } : null;
}
