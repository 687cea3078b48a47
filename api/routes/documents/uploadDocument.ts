import { operations } from '../../../contracts';
import { readDocument } from '../../../db/documents/read';
import { noRoomFor } from '../../../db/documents/room';
import { documentIdFor, recordDocument } from '../../../db/documents/write';
import { DomainError } from '../../../domain/errors/domainError';
import { agreed, found } from '../../cases/found';
import { rederiveRequests } from '../../cases/rederive';
import { bind } from '../../routing/bind';
import { announceAccount } from '../accounts/announce';
import { seenAccount } from '../accounts/seen';
import { keepContent, refuseOutsider } from './content';
import { wordsOf } from './words';

export const uploadDocument = bind(operations.uploadDocument, async ({ person, params, key, file, body, read, write, deps }) => {
  const words = wordsOf(body);
  // Asked before anything is kept; the walls ask again when the row is written.
  const id = await read(async (trx) => {
    const account = await seenAccount(trx, params.id);
    refuseOutsider(person, account);
    const known = await documentIdFor(trx, person, key);
    const full = (await readDocument(trx, known)) ? null : await noRoomFor(trx, account, file.content.length, deps.clock());
    if (full) throw new DomainError(full);
    return known;
  });
  const stored = await keepContent(deps.documents, file, { documentId: id, companyId: person.companyId });
  const reply = await write(async (trx) => {
    const { account } = agreed(await recordDocument(trx, { person, id, accountId: params.id, now: deps.clock(), words, stored }));
    return { body: found(await readDocument(trx, id)), account };
  });
  announceAccount(deps, reply.account);
  await rederiveRequests(deps, person, params.id, `document/${reply.body.id}`);
  return reply;
});
