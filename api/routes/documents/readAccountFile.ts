import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { operations } from '../../../contracts';
import { documentFilesOf, type DocumentFile } from '../../../db/documents/read';
import { auditFileRead, auditRead } from '../../../db/documents/write';
import { withinWall } from '../../../db/wall';
import { archivePaths } from '../../../domain/account/archiveNames';
import { todayInParis } from '../../../domain/dates/zone';
import type { Person } from '../../../domain/principal/principal';
import type { ApiDeps } from '../../deps';
import { bind } from '../../routing/bind';
import { seenAccount } from '../accounts/seen';
import { intactContent } from './content';

/** The content, its reading written down before; in the place of one that cannot be given, a text that says so. */
async function contentOf(
  { documents, pool, clock, logger }: ApiDeps,
  person: Person,
  document: DocumentFile,
): Promise<Readable> {
  const opened = await intactContent(documents, document);
  const unreadable = 'unreadable' in opened ? opened.unreadable : null;
  if (unreadable) logger.error({ err: unreadable, documentId: document.id }, 'a stored document cannot be given');
  await withinWall(pool, person, (trx) => auditRead(trx, person, document, clock(), { refusal: unreadable?.code }));
  return 'content' in opened
    ? opened.content
    : Readable.from(['Ce document ne peut pas être lu : prévenez votre administrateur.\n']);
}

/**
 * What ties the documents to the file that they leave in, one at a time: one that cannot be read to its end breaks the whole off, and a
 * reader who leaves closes the one that is open, or is being opened. The packer listens to neither.
 */
function follower(whole: PassThrough): (document: Readable) => Readable {
  let open: Readable | null = null;
  whole.once('close', () => open?.destroy());
  return (document) => {
    open = document.on('error', (error) => whole.destroy(error));
    if (whole.destroyed) document.destroy();
    return document;
  };
}

/** The documents of an account in one file, written down as a whole first, then opened one after the other as they leave: nothing of it is kept anywhere. */
export const readAccountFile = bind(operations.readAccountFile, async ({ person, params, deps, read }) => {
  const { account, files } = await read(async (trx) => {
    const seen = await seenAccount(trx, params.id);
    return { account: seen, files: await documentFilesOf(trx, seen.id) };
  });
  await withinWall(deps.pool, person, (trx) => auditFileRead(trx, person, account, files.length, deps.clock()));
  const names = archivePaths(files);
  const zip = new ZipFile();
  const content = new PassThrough();
  const followed = follower(content);
  files.forEach((document, at) => {
    // Documents are packed already: packing them again costs time and wins nothing.
    zip.addReadStreamLazy(names[at] ?? document.id, { compress: false }, (give) => {
      contentOf(deps, person, document).then(
        (stream) => give(null, followed(stream)),
        (error: unknown) => content.destroy(error instanceof Error ? error : new Error(String(error))),
      );
    });
  });
  zip.end();
  zip.outputStream.pipe(content);
  return { file: { name: `documents-${todayInParis(deps.clock())}.zip`, mediaType: 'application/zip', content } };
});
