/** Files of internal notes: the desk's alone, as the note is, until somebody of it releases one to the account. */
import { isOnTheDesk, type JoinedFile } from '../../domain/conversation/message';
import type { DocumentWords } from '../../domain/account/documents';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { accountWall, type AccountWall } from '../accounts/wall';
import { writeAudit } from '../cases/audit';
import { lockCase, readCase, type CaseRow } from '../cases/caseRow';
import { wallOf } from '../cases/context';
import { recordDocument, type Deposit } from '../documents/write';
import { takeRoom } from '../documents/room';
import { idFromKey } from '../idFromKey';
import type { Transaction } from '../wall';
import { readTalk } from './context';

/** The id that a file under this idempotency key gets, known before its content is kept. */
export const noteFileIdFor = (person: Person, key: string): string => idFromKey(person.userId, 'uploadNoteFile', key);

export interface NotesOf {
  row: CaseRow;
  account: AccountWall;
}

/** The request whose desk the person is of, while something can be said there; or why nothing is kept. */
export async function notesOf(trx: Transaction, person: Person, requestId: string): Promise<NotesOf | Refusal> {
  const about = await readTalk(trx, requestId);
  const row = about && (await readCase(trx, requestId));
  const account = row && (await accountWall(trx, row.accountId));
  if (!about || !row || !account) return refuse('not_found');
  if (!isOnTheDesk(person, about)) return refuse('not_allowed');
  return about.closed ? refuse('conversation_closed') : { row, account };
}

interface Kept {
  person: Person;
  id: string;
  now: Date;
  stored: Deposit['stored'];
}

/** Keeps a file for a note. Its audit line names no file: whoever reads the lines of a request is not always of its desk. */
export async function keepNoteFile(
  trx: Transaction,
  { row, account }: NotesOf,
  { person, id, now, stored }: Kept,
): Promise<{ id: string; name: string } | Refusal> {
  const kept = { id, name: stored.name };
  if (await trx('note_files').where({ id, case_id: row.id }).first('id')) return kept;
  const full = await takeRoom(trx, account, stored.sizeBytes, now);
  if (full) return full;
  await trx('note_files').insert({
    ...wallOf(row),
    id,
    case_id: row.id,
    name: stored.name,
    media_type: stored.mediaType,
    size_bytes: stored.sizeBytes,
    sha256: stored.sha256,
    store_id: stored.storeId,
    key_id: stored.key.keyId,
    wrapped_key: stored.key.wrapped,
    uploaded_by: person.userId,
    uploaded_at: now,
  });
  await writeAudit(trx, { ...lineOf(row, person, now), action: 'uploadNoteFile' });
  return kept;
}

const lineOf = (row: CaseRow, principal: Person, at: Date) => ({
  companyId: row.companyId,
  buId: row.buId,
  principal,
  objectKind: row.kind,
  objectId: row.id,
  outcome: 'applied' as const,
  at,
});

/** Makes it a document of the account, under the same id: the notes that name it go on naming it. */
export async function releaseNoteFile(
  trx: Transaction,
  { row, account }: NotesOf,
  { person, id, now, words }: { person: Person; id: string; now: Date; words: DocumentWords },
): Promise<{ id: string; account: AccountWall } | Refusal> {
  const file = await trx('note_files').where({ id, case_id: row.id }).forUpdate().first<
    | {
        name: string;
        mediaType: string;
        sizeBytes: number;
        sha256: string;
        storeId: string;
        key: string;
        wrapped: string;
      }
    | undefined
  >('name', 'media_type as mediaType', 'size_bytes as sizeBytes', 'sha256', 'store_id as storeId', 'key_id as key', 'wrapped_key as wrapped');
  // Released already: asked again, it answers the same.
  if (!file && (await trx('documents').where({ id, account_id: account.id }).first('id'))) return { id, account };
  if (!file) return refuse('not_found');
  const { key, wrapped, ...stored } = file;
  await trx('note_files').where({ id }).delete();
  await writeAudit(trx, { ...lineOf(row, person, now), action: 'releaseNoteFile' });
  return recordDocument(trx, {
    person,
    id,
    accountId: account.id,
    now,
    words,
    replaces: null,
    stored: { ...stored, key: { keyId: key, wrapped } },
  });
}

const notInANote = 'NOT EXISTS (SELECT FROM messages m WHERE m.case_id = n.case_id AND n.id = ANY (m.document_ids))';

/** What somebody deposited for a note of the request and has not sent with one: theirs to join or to throw away. */
export async function unpostedFilesOf(
  trx: Transaction,
  person: Person,
  requestId: string,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await trx.raw<{ rows: { id: string; name: string }[] }>(
    `SELECT n.id, n.name FROM note_files n WHERE n.case_id = ? AND n.uploaded_by = ? AND ${notInANote} ORDER BY n.uploaded_at, n.id`,
    [requestId, person.userId],
  );
  return rows;
}

/** Throws away what its depositor has not sent, also of a request that closed meanwhile; what a note carries stays. Its content goes with the next sweep. */
export async function discardNoteFile(
  trx: Transaction,
  { person, requestId, id, now }: { person: Person; requestId: string; id: string; now: Date },
): Promise<{ discarded: true } | Refusal> {
  const row = await lockCase(trx, requestId);
  if (!row) return refuse('not_found');
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `DELETE FROM note_files n WHERE n.id = ? AND n.case_id = ? AND n.uploaded_by = ? AND ${notInANote} RETURNING n.id`,
    [id, row.id, person.userId],
  );
  if (rows.length === 0) return refuse('not_found');
  await writeAudit(trx, { ...lineOf(row, person, now), action: 'discardNoteFile' });
  return { discarded: true };
}

/** What a message may carry: documents of the account, and files of the notes of its own request. Null when one of them is neither. */
export async function joinedFiles(
  trx: Transaction,
  { id, accountId }: Pick<CaseRow, 'id' | 'accountId'>,
  fileIds: readonly string[],
): Promise<JoinedFile[] | null> {
  if (fileIds.length === 0) return [];
  const { rows } = await trx.raw<{ rows: JoinedFile[] }>(
    `SELECT d.name, false AS internal FROM documents d WHERE d.id = ANY (:ids::uuid[]) AND d.account_id = :account
     UNION ALL SELECT n.name, true FROM note_files n WHERE n.id = ANY (:ids::uuid[]) AND n.case_id = :request`,
    { ids: `{${fileIds.join(',')}}`, account: accountId, request: id },
  );
  return rows.length === new Set(fileIds).size ? rows : null;
}
