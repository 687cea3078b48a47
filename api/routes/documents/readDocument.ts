import { operations } from '../../../contracts';
import { documentFile } from '../../../db/documents/read';
import { auditRead } from '../../../db/documents/write';
import { withinWall } from '../../../db/wall';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { intactContent } from './content';

/**
 * The one GET that leaves a trace: who read a client's document is written down before its content leaves. Content that is
 * not what was deposited leaves nowhere: a problem for whoever asked, an audit line, and an error in the log to alert on.
 */
export const readDocument = bind(operations.readDocument, async ({ person, params, deps, read }) => {
  const document = await read(async (trx) => found(await documentFile(trx, params.id)));
  const opened = await intactContent(deps.documents, document);
  if ('unreadable' in opened) {
    await withinWall(deps.pool, person, (trx) => auditRead(trx, person, document, deps.clock(), opened.unreadable.code));
    deps.logger.error({ err: opened.unreadable, documentId: document.id }, 'a stored document cannot be given');
    throw new DomainError(refuse('document_unreadable'), { cause: opened.unreadable });
  }
  const { content } = opened;
  try {
    await withinWall(deps.pool, person, (trx) => auditRead(trx, person, document, deps.clock()));
  } catch (error) {
    content.destroy();
    throw error;
  }
  return { file: { name: document.name, mediaType: document.mediaType, sizeBytes: document.sizeBytes, content } };
});
