/** What every deposit does, be it a document of its own or the next version of one. */
import type { AccountWall } from '../../../db/accounts/wall';
import { readDocument } from '../../../db/documents/read';
import { requestsThatHold } from '../../../db/documents/versions';
import { noRoomFor } from '../../../db/documents/room';
import { documentIdFor, recordDocument } from '../../../db/documents/write';
import type { Transaction } from '../../../db/wall';
import type { DocumentWords } from '../../../domain/account/documents';
import { DomainError } from '../../../domain/errors/domainError';
import { agreed, found } from '../../cases/found';
import { rederiveRequests } from '../../cases/rederive';
import type { Context, UploadedFile } from '../../routing/handler';
import { announceAccount } from '../accounts/announce';
import { keepContent, refuseOutsider } from './content';

/** Where a deposit goes: its account, what is said of it, and the version whose place it takes. */
export interface Destination {
  account: AccountWall;
  words: DocumentWords;
  replaces: string | null;
}

type Depositing = Pick<Context<unknown, unknown, unknown>, 'person' | 'key' | 'read' | 'write' | 'deps'>;

/** @param whereTo read in the caller's wall, before anything is kept; the walls ask again when the row is written */
export async function keepDeposit(
  { person, key, read, write, deps }: Depositing,
  file: UploadedFile,
  whereTo: (trx: Transaction) => Promise<Destination>,
) {
  const { id, account, words, replaces } = await read(async (trx) => {
    const destination = await whereTo(trx);
    refuseOutsider(person, destination.account);
    const known = documentIdFor(person, key);
    const full = (await readDocument(trx, known))
      ? null
      : await noRoomFor(trx, destination.account, file.content.length, deps.clock());
    if (full) throw new DomainError(full);
    return { id: known, ...destination };
  });
  const stored = await keepContent(deps, file, { documentId: id, companyId: person.companyId });
  const reply = await write(async (trx) => {
    const kept = agreed(
      await recordDocument(trx, { person, id, accountId: account.id, now: deps.clock(), words, replaces, stored }),
    );
    return { body: found(await readDocument(trx, id)), account: kept.account };
  });
  announceAccount(deps, reply.account);
  await rederiveRequests(deps, account.id);
  for (const request of replaces === null ? [] : await read((trx) => requestsThatHold(trx, replaces)))
    deps.publishChange({ ...request, topic: 'request' });
  return reply;
}
