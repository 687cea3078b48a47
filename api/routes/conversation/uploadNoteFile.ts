import { operations } from '../../../contracts';
import { keepNoteFile, noteFileIdFor, notesOf } from '../../../db/conversation/noteFiles';
import { agreed } from '../../cases/found';
import { bind } from '../../routing/bind';
import { keepContent } from '../documents/content';

/** Whoever may not write a note learns so before anything is kept. Nothing is announced: the note that carries it is. */
export const uploadNoteFile = bind(
  operations.uploadNoteFile,
  async ({ person, params, key, file, read, write, deps }) => {
    const id = await read(async (trx) => {
      agreed(await notesOf(trx, person, params.id));
      return noteFileIdFor(person, key);
    });
    const stored = await keepContent(deps.documents, file, { documentId: id, companyId: person.companyId });
    return write(async (trx) => {
      const notes = agreed(await notesOf(trx, person, params.id));
      return { body: agreed(await keepNoteFile(trx, notes, { person, id, now: deps.clock(), stored })) };
    });
  },
);
