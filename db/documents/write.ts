import type { DocumentWords } from '../../domain/account/documents';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { accountWall, ofAccount, type AccountWall } from '../accounts/wall';
import { writeAudit } from '../cases/audit';
import { idFromKey } from '../idFromKey';
import type { Transaction } from '../wall';
import type { DocumentFile } from './read';
import { takeRoom } from './room';
import { keepFromLeaving } from './retention';
import { formerVersion, keepAsLongAs, versionAfter } from './versions';

export interface Deposit {
  person: Person;
  /** From `documentIdFor`: the content is tied to it. */
  id: string;
  accountId: string;
  now: Date;
  words: DocumentWords;
  /** The document whose place it takes, as its next version; null for a document of its own. */
  replaces: string | null;
  /** The content, already on disk for good: no row ever names what is not there. */
  stored: {
    storeId: string;
    name: string;
    mediaType: string;
    sizeBytes: number;
    sha256: string;
    key: { keyId: string; wrapped: string };
  };
}

/** The id that a deposit under this idempotency key gets, known before its content is kept. */
export function documentIdFor(person: Person, key: string): string {
  return idFromKey(person.userId, 'uploadDocument', key);
}

/** Puts a document on an account (requirement 243), or its next version in its place, with its audit line. */
export async function recordDocument(
  trx: Transaction,
  { person, id, accountId, now, words, replaces, stored }: Deposit,
): Promise<{ id: string; account: AccountWall } | Refusal> {
  // Before any document of it, as a merge does: of the two one waits for the other, where it holds nothing yet.
  await trx('accounts').where({ id: accountId }).forShare().first('id');
  const account = await accountWall(trx, accountId);
  if (!account) return refuse('not_found');
  if (await trx('documents').where({ id, account_id: accountId }).first('id')) return { id, account };
  const former = replaces === null ? null : await formerVersion(trx, replaces, accountId);
  if (former && isRefusal(former)) return former;
  const full = await takeRoom(trx, account, stored.sizeBytes, now);
  if (full) return full;
  await trx('documents').insert({
    id,
    ...ofAccount(account),
    kind: words.kind,
    signed_on: words.signedOn,
    signatory: words.signatory,
    fee_cents: words.feeCents,
    uploaded_by: person.userId,
    uploaded_at: now,
    name: stored.name,
    media_type: stored.mediaType,
    size_bytes: stored.sizeBytes,
    sha256: stored.sha256,
    store_id: stored.storeId,
    key_id: stored.key.keyId,
    wrapped_key: stored.key.wrapped,
    ...versionAfter(former),
  });
  if (former) await keepAsLongAs(trx, former, id);
  await keepFromLeaving(trx, account, { id, kind: words.kind });
  await writeAudit(trx, {
    companyId: account.companyId,
    buId: account.buId,
    principal: person,
    action: former ? 'documentReplaced' : 'documentDeposited',
    objectKind: 'document',
    objectId: id,
    outcome: 'applied',
    data: { kind: words.kind, ...(former && { version: former.version + 1 }) },
    at: now,
  });
  return { id, account };
}

/** Who read which document, before its first byte leaves; or why they could not. */
export async function auditRead(
  trx: Transaction,
  person: Person,
  { id, companyId, buId }: DocumentFile,
  now: Date,
  { refusal, through }: { refusal?: string | undefined; through?: 'preview' | undefined } = {},
): Promise<void> {
  const outcome = refusal === undefined ? 'read' : 'refused';
  await writeAudit(trx, {
    companyId,
    buId,
    principal: person,
    action: 'documentRead',
    objectKind: 'document',
    objectId: id,
    outcome,
    code: refusal ?? null,
    ...(through && { data: { through } }),
    at: now,
  });
}

/** Who took all documents of an account away, before the first of them leaves. */
export async function auditFileRead(
  trx: Transaction,
  person: Person,
  { id, companyId, buId }: AccountWall,
  documents: number,
  now: Date,
): Promise<void> {
  await writeAudit(trx, {
    companyId,
    buId,
    principal: person,
    action: 'readAccountFile',
    objectKind: 'account',
    objectId: id,
    outcome: 'read',
    data: { documents },
    at: now,
  });
}
