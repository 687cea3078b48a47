/** Content on its way in and out of the document store. */
import type { Readable } from 'node:stream';
import type { AccountWall } from '../../../db/accounts/wall';
import type { DocumentFile } from '../../../db/documents/read';
import { auditRead } from '../../../db/documents/write';
import { withinWall } from '../../../db/wall';
import { DomainError } from '../../../domain/errors/domainError';
import type { ErrorCode } from '../../../domain/errors/codes';
import { refuse } from '../../../domain/errors/refusal';
import type { Person } from '../../../domain/principal/principal';
import type { ContentOwner } from '../../../integrations/document-store/contentKey';
import type { DocumentStore, StoredDocument } from '../../../integrations/document-store/port';
import { isIntegrationError } from '../../../integrations/integrationError';
import type { ApiDeps } from '../../deps';
import type { FileReply, UploadedFile } from '../../routing/handler';

const refusals: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'document_empty',
  'document_too_large',
  'document_type_refused',
  'document_infected',
  'scanner_unavailable',
]);
const isRefusal = (code: string): code is ErrorCode => (refusals as ReadonlySet<string>).has(code);

/** The 360° profile sees accounts of other business units, never their documents: it adds none either. @throws DomainError `not_allowed` */
export function refuseOutsider({ bus }: Person, { buIds }: AccountWall): void {
  if (!buIds.some((buId) => bus.includes(buId))) throw new DomainError(refuse('not_allowed'));
}

/**
 * Keeps an upload.
 * @throws DomainError `document_empty`, `document_too_large`, `document_type_refused`, `document_infected` or
 *   `scanner_unavailable`, with nothing kept
 */
export async function keepContent(
  { documents, logger }: Pick<ApiDeps, 'documents' | 'logger'>,
  { name, content }: UploadedFile,
  owner: ContentOwner,
): Promise<StoredDocument> {
  try {
    return await documents.put([content], name, owner);
  } catch (error) {
    if (!isIntegrationError(error) || !isRefusal(error.code)) throw error;
    const { code, reason } = error;
    // For whoever watches: who tried what, and on which record, is in the audit.
    if (code === 'document_infected' || code === 'scanner_unavailable')
      logger.error({ code, found: error.message }, 'a deposit was not kept');
    throw new DomainError(refuse(code, reason === undefined ? {} : { params: { reason } }), { cause: error });
  }
}

/** The content, known to be what was deposited; or why it is not given: missing, altered, or its master key lost. */
export async function intactContent(
  store: DocumentStore,
  document: DocumentFile,
): Promise<{ content: Readable } | { unreadable: Error & { code: string } }> {
  try {
    return { content: await store.openForRead(document, { documentId: document.id, companyId: document.companyId }) };
  } catch (error) {
    if (isIntegrationError(error)) return { unreadable: error };
    throw error;
  }
}

/**
 * The one GET that leaves a trace: who read a client's document is written down before its content leaves. Content that is
 * not what was deposited leaves nowhere: a problem for whoever asked, an audit line, and an error in the log to alert on.
 */
export async function givenDocument(
  { documents, pool, clock, logger }: ApiDeps,
  person: Person,
  document: DocumentFile,
  through?: 'preview',
): Promise<FileReply> {
  const opened = await intactContent(documents, document);
  const written = (refusal?: string) =>
    withinWall(pool, person, (trx) => auditRead(trx, person, document, clock(), { refusal, through }));
  if ('unreadable' in opened) {
    await written(opened.unreadable.code);
    logger.error({ err: opened.unreadable, documentId: document.id }, 'a stored document cannot be given');
    throw new DomainError(refuse('document_unreadable'), { cause: opened.unreadable });
  }
  const { content } = opened;
  try {
    await written();
  } catch (error) {
    content.destroy();
    throw error;
  }
  return { file: { name: document.name, mediaType: document.mediaType, sizeBytes: document.sizeBytes, content } };
}
