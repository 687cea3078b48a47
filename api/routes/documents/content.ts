/** Content on its way in and out of the document store. */
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { AccountWall } from '../../../db/accounts/wall';
import type { DocumentFile } from '../../../db/documents/read';
import { DomainError } from '../../../domain/errors/domainError';
import type { ErrorCode } from '../../../domain/errors/codes';
import { refuse } from '../../../domain/errors/refusal';
import type { Person } from '../../../domain/principal/principal';
import type { DocumentStore, StoredDocument } from '../../../integrations/document-store/port';
import { isIntegrationError } from '../../../integrations/integrationError';
import type { UploadedFile } from '../../routing/handler';

const refusals: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['document_empty', 'document_too_large', 'document_type_refused']);
const isRefusal = (code: string): code is ErrorCode => (refusals as ReadonlySet<string>).has(code);

/** The 360° profile sees accounts of other business units, never their documents: it adds none either. @throws DomainError `not_allowed` */
export function refuseOutsider({ bus }: Person, { buIds }: AccountWall): void {
  if (!buIds.some((buId) => bus.includes(buId))) throw new DomainError(refuse('not_allowed'));
}

/** Keeps an upload. @throws DomainError `document_empty`, `document_too_large` or `document_type_refused`, with nothing kept */
export async function keepContent(store: DocumentStore, { name, content }: UploadedFile): Promise<StoredDocument> {
  try {
    return await store.put([content], name);
  } catch (error) {
    if (!isIntegrationError(error) || !isRefusal(error.code)) throw error;
    throw new DomainError(refuse(error.code, error.reason === undefined ? {} : { params: { reason: error.reason } }));
  }
}

/**
 * The whole content, compared with the fingerprint taken at its deposit before any of it leaves: bytes that changed on
 * the disk are never served. At most 20 MB, so it is held in memory rather than read twice.
 * @throws when the file is missing or altered: an incident of ours
 */
export async function intactContent(store: DocumentStore, { id, storeId, sha256 }: DocumentFile): Promise<Buffer> {
  const content = await buffer(await store.openForRead(storeId));
  if (createHash('sha256').update(content).digest('hex') !== sha256) throw new Error(`document ${id} was altered in the store`);
  return content;
}
