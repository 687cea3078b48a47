import { Readable } from 'node:stream';
import { operations } from '../../../contracts';
import { documentFile } from '../../../db/documents/read';
import { auditRead } from '../../../db/documents/write';
import { withinWall } from '../../../db/wall';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { intactContent } from './content';

/** The one GET that leaves a trace: who read a client's document is written down before its content leaves. */
export const readDocument = bind(operations.readDocument, async ({ person, params, deps }) => {
  const document = await withinWall(deps.pool, person, async (trx) => {
    const seen = found(await documentFile(trx, params.id));
    await auditRead(trx, person, seen, deps.clock());
    return seen;
  });
  const content = await intactContent(deps.documents, document);
  return { file: { name: document.name, mediaType: document.mediaType, sizeBytes: content.length, content: Readable.from([content]) } };
});
