import { conversationOperations } from '../../contracts/conversation';
import { documentOperations } from '../../contracts/documents';
import { uploadOperations } from '../../contracts/uploads';
import { call, fillPath, withFile } from './call';
import type { Deposit, Deposited } from './documents';
import { sendForm } from './sendForm';
import { comesInPieces, sendPieces, type Received, type Sending } from './sendPieces';

interface DepositToSend extends Sending {
  idempotencyKey: string;
}

/** Sends a deposit, whole or in pieces by its size, and says how far it is. */
export async function sendDeposit(accountId: string, what: Deposit, how: DepositToSend): Promise<Deposited> {
  if (!comesInPieces(what.file)) return sendWhole(accountId, what, how);
  return depositReceived(await sendPieces(accountId, what.file, how), what, how);
}

function sendWhole(accountId: string, { file, fields, replaces, noteOf }: Deposit, how: DepositToSend) {
  if (noteOf !== null) {
    const notes = fillPath(conversationOperations.uploadNoteFile.path, { id: noteOf });
    return sendForm<Deposited>({ path: notes, form: withFile({}, file), ...how });
  }
  if (replaces === null) {
    const path = fillPath(documentOperations.uploadDocument.path, { id: accountId });
    return sendForm<Deposited>({ path, form: withFile(fields, file), ...how });
  }
  // A version is of the kind of the former one.
  const path = fillPath(documentOperations.replaceDocument.path, { id: replaces });
  return sendForm<Deposited>({ path, form: withFile({ ...fields, kind: undefined }, file), ...how });
}

/** What came in pieces is named, and put where it goes. */
async function depositReceived(
  { id, fingerprint }: Received,
  { file: { name }, fields, replaces, noteOf }: Deposit,
  { idempotencyKey, signal }: DepositToSend,
): Promise<Deposited> {
  const options = { idempotencyKey, signal };
  if (noteOf !== null) {
    const note = { params: { id: noteOf, fingerprint }, body: { name } };
    return (await call(conversationOperations.keepUploadedNoteFile, note, options)).data;
  }
  const document = { params: { id, fingerprint }, body: { ...fields, name, replacesId: replaces } };
  return (await call(uploadOperations.depositUpload, document, options)).data;
}
