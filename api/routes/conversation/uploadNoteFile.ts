import { operations } from '../../../contracts';
import { keepNoteFile, noteFileIdFor, notesOf } from '../../../db/conversation/noteFiles';
import { piecesOf } from '../../../db/documents/pieces';
import { cleanFileName } from '../../../integrations/document-store/fileName';
import { agreed } from '../../cases/found';
import { bind } from '../../routing/bind';
import type { Context, UploadedFile } from '../../routing/handler';
import { keepContent } from '../documents/content';
import { letGo, wholeFile } from '../documents/received';

type Keeping = Pick<Context<{ id: string }, unknown, unknown>, 'person' | 'params' | 'key' | 'write' | 'deps'>;

/** Nothing is announced: the note that carries it is. */
async function keep({ person, params, key, write, deps }: Keeping, file: UploadedFile) {
  const id = noteFileIdFor(person, key);
  const stored = await keepContent(deps, file, { documentId: id, companyId: person.companyId });
  return write(async (trx) => {
    const notes = agreed(await notesOf(trx, person, params.id));
    return { body: agreed(await keepNoteFile(trx, notes, { person, id, now: deps.clock(), stored })) };
  });
}

/** Whoever may not write a note learns so before anything is kept. */
export const uploadNoteFile = bind(operations.uploadNoteFile, async (context) => {
  const { person, params, file, read } = context;
  await read(async (trx) => agreed(await notesOf(trx, person, params.id)));
  return keep(context, file);
});

/** One that came in pieces: they are its sender's alone, hidden as the note is, wherever they wait. */
export const keepUploadedNoteFile = bind(operations.keepUploadedNoteFile, async (context) => {
  const { person, params, body, read, deps } = context;
  const { upload, pieces } = await read(async (trx) => {
    const { account } = agreed(await notesOf(trx, person, params.id));
    const sent = { accountId: account.id, fingerprint: params.fingerprint };
    return { upload: sent, pieces: await piecesOf(trx, sent) };
  });
  const content = await wholeFile(deps, person, upload, pieces);
  const reply = await keep(context, { name: cleanFileName(body.name), mediaType: '', content });
  await letGo(deps, person, upload);
  return reply;
});
