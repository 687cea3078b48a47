import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { ImportKind } from '../../domain/imports/columns';
import { mergeThreeWays } from '../../domain/merge/threeWay';
import type { Person } from '../../domain/principal/principal';
import { writeAudit } from '../cases/audit';
import type { Transaction } from '../wall';
import { openImport } from './imports';
import { accountsBack } from './wayBack/accounts';
import { contactsBack, detachImported } from './wayBack/contacts';
import { opportunitiesBack } from './wayBack/opportunities';
import type { Doing, WayBack, WrittenRow } from './wayBack/wayBack';

const waysBack: Readonly<Record<ImportKind, WayBack>> = {
  accounts: accountsBack,
  contacts: contactsBack,
  opportunities: opportunitiesBack,
};

export interface Reverted {
  removed: number;
  restored: number;
  kept: number;
  /** The lines of what was kept. */
  left: number[];
  kind: ImportKind;
  /** What went back to what it was. */
  restoredIds: string[];
  removedIds: string[];
}

/** Takes back, last row first, what a file created and changed. What somebody has worked on since stays, field by field. Twice is once. */
export async function revertImport(
  trx: Transaction,
  { person, importId, now }: { person: Person; importId: string; now: Date },
): Promise<Reverted | Refusal> {
  const head = await openImport(trx, person, importId);
  if (isRefusal(head)) return head;
  const { kind, fileName } = head;
  const counts = { removed: 0, restored: 0, kept: 0 };
  const reverted = { kind, left: [] as number[], restoredIds: [] as string[], removedIds: [] as string[] };
  if (head.revertedAt) return { ...counts, ...reverted };
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
    const done = await takeBack(trx, kind, row, { person, importId, fileName, now });
    counts[done ? (row.verdict === 'updated' ? 'restored' : 'removed') : 'kept'] += 1;
    if (!done) reverted.left.unshift(row.line);
    // Of an update, some fields may have gone back though others stay.
    if (row.verdict === 'updated') reverted.restoredIds.push(row.recordId);
    else if (done) reverted.removedIds.push(row.recordId);
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
  return { ...counts, ...reverted };
}

function takeBack(trx: Transaction, kind: ImportKind, row: WrittenRow, doing: Doing): Promise<boolean> {
  if (row.verdict === 'attached') return detachImported(trx, row, doing);
  return row.verdict === 'created' ? waysBack[kind].remove(trx, row, doing) : restore(trx, waysBack[kind], row, doing);
}

/** The fields that nobody has changed since go back to what they were; true when all of them did. */
async function restore(trx: Transaction, wayBack: WayBack, row: WrittenRow, doing: Doing): Promise<boolean> {
  const { before, after } = row;
  if (!before || !after) return false;
  const record = await wayBack.read(trx, row);
  if (!record) return false;
  const standing = Object.fromEntries(Object.keys(after).map((field) => [field, record.fields[field]]));
  const { mine, conflicts } = mergeThreeWays<Record<string, unknown>>(after, standing, before);
  const written =
    Object.keys(mine).length === 0 || (await wayBack.write(trx, row, { version: record.version, fields: mine }, doing));
  return written && conflicts.length === 0;
}
