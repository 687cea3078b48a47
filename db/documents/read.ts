import type { Knex } from 'knex';
import type { DocumentKind } from '../../domain/account/documents';
import { toMoney } from '../../domain/money/cents';
import { mostShown, upTo } from '../upTo';
import type { Transaction } from '../wall';

interface Row {
  id: string;
  accountId: string;
  kind: DocumentKind;
  name: string;
  mediaType: string;
  sizeBytes: number;
  uploadedBy: { id: string; name: string; code: string };
  uploadedAt: Date;
  signedOn: string | null;
  signatory: string | null;
  feeCents: number | null;
  keepUntil: string | null;
  version: number;
  sha256: string;
}

/** What is needed to give a document's content out. */
export interface DocumentFile {
  id: string;
  companyId: string;
  buId: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  storeId: string;
  version: number;
  /** A newer version has taken its place. */
  replaced: boolean;
  /** Null for content that an earlier build kept in clear. */
  key: { keyId: string; wrapped: string } | null;
}

const documentSelect = `
  SELECT d.id, d.account_id AS "accountId", d.kind, d.name, d.media_type AS "mediaType", d.size_bytes AS "sizeBytes", d.uploaded_at AS "uploadedAt",
    json_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) AS "uploadedBy",
    d.signed_on AS "signedOn", d.signatory, d.fee_cents AS "feeCents",
    (SELECT k.keep_until FROM document_retentions k WHERE k.document_id = d.id) AS "keepUntil", d.version, d.sha256
  FROM documents d JOIN users u ON u.id = d.uploaded_by`;
const selectOfAccount = `${documentSelect} WHERE d.account_id = ? AND NOT EXISTS (SELECT FROM documents n WHERE n.replaces = d.id) ORDER BY d.uploaded_at DESC, d.id LIMIT ?`;
const selectOne = `${documentSelect} WHERE d.id = ?`;
const selectVersions = `${documentSelect} WHERE coalesce(d.first_id, d.id) = (SELECT coalesce(x.first_id, x.id) FROM documents x WHERE x.id = ?) ORDER BY d.version DESC LIMIT ?`;

/** More than other lists: what a task asks for is chosen among them. */
const mostDocuments = 1000;

/** Documents of an account, each in its last version, the newest first. */
export async function listDocuments(trx: Transaction, accountId: string) {
  const { rows } = await trx.raw<{ rows: Row[] }>(selectOfAccount, [accountId, mostDocuments + 1]);
  return upTo(rows.map(toView), mostDocuments);
}

/** Versions of a document, the newest first, by the id of any of them; none when the caller does not see it. */
export async function listVersions(trx: Transaction, id: string) {
  const { rows } = await trx.raw<{ rows: Row[] }>(selectVersions, [id, mostShown + 1]);
  return upTo(rows.map(toView));
}

/** A document as the caller sees it, or null. */
export async function readDocument(trx: Transaction, id: string) {
  const { rows } = await trx.raw<{ rows: Row[] }>(selectOne, [id]);
  return rows[0] ? toView(rows[0]) : null;
}

const wrappedKey =
  "CASE WHEN key_id IS NOT NULL THEN json_build_object('keyId', key_id, 'wrapped', wrapped_key) END AS key";
const isReplaced = 'EXISTS (SELECT FROM documents n WHERE n.replaces = documents.id) AS replaced';

const contentColumns = [
  'id',
  'company_id as companyId',
  'bu_id as buId',
  'name',
  'media_type as mediaType',
  'size_bytes as sizeBytes',
  'sha256',
  'store_id as storeId',
];

/** The columns of a DocumentFile. */
export function fileColumns(knex: Knex) {
  return [...contentColumns, 'version', knex.raw(isReplaced), knex.raw(wrappedKey)];
}

/** The columns of a DocumentFile where it is a file of an internal note, which has no versions. */
export const noteFileColumns = (knex: Knex) => [
  ...contentColumns,
  knex.raw('1 AS version, false AS replaced'),
  knex.raw(wrappedKey),
];

/** Where the content of a document, or of a file of an internal note, lies; null when the caller does not see it. */
export async function documentFile(trx: Transaction, id: string): Promise<DocumentFile | null> {
  const document = await trx('documents')
    .where({ id })
    .first<DocumentFile | undefined>(...fileColumns(trx));
  if (document) return document;
  const file = await trx('note_files')
    .where({ id })
    .first<DocumentFile | undefined>(...noteFileColumns(trx));
  return file ?? null;
}

/**
 * Where the content of every document of an account lies, former versions too, the newest first. All of them: a file that
 * left some out would be taken for the whole, and the account's room bounds what it holds.
 */
export function documentFilesOf(trx: Transaction, accountId: string): Promise<DocumentFile[]> {
  return Promise.resolve(
    trx('documents')
      .where({ account_id: accountId })
      .orderBy([{ column: 'uploaded_at', order: 'desc' }, 'id'])
      .select<DocumentFile[]>(...fileColumns(trx)),
  );
}

function toView({ feeCents, uploadedAt, ...row }: Row) {
  return { ...row, uploadedAt: uploadedAt.toISOString(), fee: feeCents === null ? null : toMoney(feeCents) };
}
