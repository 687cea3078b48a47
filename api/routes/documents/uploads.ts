/** A file in pieces: how much of it is there, one more piece, and the deposit once it is whole. */
import { randomUUID } from 'node:crypto';
import { operations } from '../../../contracts';
import { dropBeyondMeasure, keepPiece, piecesOf, type Upload } from '../../../db/documents/pieces';
import { readDocument } from '../../../db/documents/read';
import { noRoomFor } from '../../../db/documents/room';
import type { Transaction } from '../../../db/wall';
import { receivedOf, takesPiece } from '../../../domain/account/upload';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import type { Person } from '../../../domain/principal/principal';
import { cleanFileName } from '../../../integrations/document-store/fileName';
import { agreed, found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { seenAccount } from '../accounts/seen';
import { refuseOutsider } from './content';
import { keepDeposit } from './deposit';
import { letGo, wholeFile } from './received';
import { wordsOf } from './words';

const uploadOf = ({ id, fingerprint }: { id: string; fingerprint: string }): Upload => ({ accountId: id, fingerprint });

/** The account on which the caller may deposit. */
async function takenAccount(trx: Transaction, person: Person, id: string) {
  const account = await seenAccount(trx, id);
  refuseOutsider(person, account);
  return account;
}

export const readUpload = bind(operations.readUpload, async ({ params, person, read }) => {
  const pieces = await read(async (trx) => {
    await takenAccount(trx, person, params.id);
    return piecesOf(trx, uploadOf(params));
  });
  return { body: { receivedBytes: receivedOf(pieces) } };
});

export const sendUploadPiece = bind(
  operations.sendUploadPiece,
  async ({ params, body, person, file, read, write, deps }) => {
    const upload = uploadOf(params);
    const sent = { fromByte: Number(body.fromByte), sizeBytes: file.content.length };
    if (sent.sizeBytes === 0) throw new DomainError(refuse('document_empty'));
    const { keeps } = await read(async (trx) => {
      const account = await takenAccount(trx, person, params.id);
      const full = await noRoomFor(trx, account, sent.fromByte + sent.sizeBytes, deps.clock());
      if (full) throw new DomainError(full);
      return agreed(takesPiece(receivedOf(await piecesOf(trx, upload)), sent));
    });
    const owner = { documentId: randomUUID(), companyId: person.companyId };
    const kept = keeps ? await deps.documents.putPiece(file.content, owner) : null;
    return write(async (trx) => {
      if (kept) {
        await keepPiece(
          trx,
          person,
          upload,
          { id: owner.documentId, companyId: person.companyId, ...sent, ...kept },
          deps.clock(),
        );
        await dropBeyondMeasure(trx);
      }
      return { body: { receivedBytes: receivedOf(await piecesOf(trx, upload)) } };
    });
  },
);

/** The document whose next version the file becomes: of the same account; the kind stays that of the former one. */
async function replacedBy(trx: Transaction, upload: Upload, replacesId: string | null) {
  if (replacesId === null) return null;
  const document = found(await readDocument(trx, replacesId));
  if (document.accountId !== upload.accountId) throw new DomainError(refuse('not_found'));
  return document;
}

export const depositUpload = bind(operations.depositUpload, async (context) => {
  const { params, person, read, deps } = context;
  const { name, replacesId, ...said } = context.body;
  const upload = uploadOf(params);
  const { pieces, former } = await read(async (trx) => {
    await takenAccount(trx, person, params.id);
    return { pieces: await piecesOf(trx, upload), former: await replacedBy(trx, upload, replacesId) };
  });
  const words = wordsOf(former ? { ...said, kind: former.kind } : said);
  const content = await wholeFile(deps, person, upload, pieces);
  const file = { name: cleanFileName(name), mediaType: '', content };
  const reply = await keepDeposit(context, file, async (trx) => ({
    account: await seenAccount(trx, params.id),
    words,
    replaces: former?.id ?? null,
  }));
  await letGo(deps, person, upload);
  return reply;
});
