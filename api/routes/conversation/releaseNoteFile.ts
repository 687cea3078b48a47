import { operations } from '../../../contracts';
import { notesOf, releaseNoteFile as release } from '../../../db/conversation/noteFiles';
import { readDocument } from '../../../db/documents/read';
import { agreed, found } from '../../cases/found';
import { rederiveRequests } from '../../cases/rederive';
import { bind } from '../../routing/bind';
import { announceAccount } from '../accounts/announce';
import { wordsOf } from '../documents/words';

/** From here on it is a document of the account like any other, for lists, lines and open screens. */
export const releaseNoteFile = bind(operations.releaseNoteFile, async ({ person, params, body, write, deps }) => {
  const words = wordsOf(body);
  const reply = await write(async (trx) => {
    const notes = agreed(await notesOf(trx, person, params.id));
    const { account } = agreed(await release(trx, notes, { person, id: params.fileId, now: deps.clock(), words }));
    return { body: found(await readDocument(trx, params.fileId)), account };
  });
  announceAccount(deps, reply.account);
  await rederiveRequests(deps, reply.account.id);
  return { body: reply.body };
});
