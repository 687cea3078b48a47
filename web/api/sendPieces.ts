import { PIECE_BYTES } from '../../domain/account/upload';
import type { DocumentView } from '../../contracts/documents';
import { uploadOperations } from '../../contracts/uploads';
import { call, fillPath, withFile } from './call';
import type { Deposit, Deposited } from './documents';
import { sendForm } from './sendForm';
import type { FormToSend } from './sendForm';

/** Larger ones are worth cutting: what was lost on the way is then one piece. */
export const isSentInPieces = ({ file, noteOf }: Deposit): boolean => noteOf === null && file.size > PIECE_BYTES;

/** By which the same file is known when it is picked again, in another tab or on another day. */
async function fingerprintOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Sends a file from where it stopped, whenever that was; then says what it is. */
export async function sendInPieces(
  accountId: string,
  { file, fields, replaces }: Deposit,
  { idempotencyKey, signal, onProgress }: Omit<FormToSend, 'path' | 'form'>,
): Promise<Deposited> {
  const params = { id: accountId, fingerprint: await fingerprintOf(file) };
  const path = fillPath(uploadOperations.sendUploadPiece.path, params);
  let { receivedBytes } = (await call(uploadOperations.readUpload, { params }, { signal })).data;
  while (receivedBytes < file.size) {
    const from = receivedBytes;
    const piece = new File([file.slice(from, from + PIECE_BYTES)], file.name, { type: file.type });
    onProgress(from / file.size);
    const answer = await sendForm<{ receivedBytes: number }>({
      path,
      form: withFile({ fromByte: String(from) }, piece),
      idempotencyKey: crypto.randomUUID(),
      signal,
      onProgress: (part) => onProgress((from + part * piece.size) / file.size),
    });
    receivedBytes = answer.receivedBytes;
  }
  onProgress(1);
  const body = { ...fields, name: file.name, replacesId: replaces };
  const { data } = await call(uploadOperations.depositUpload, { params, body }, { idempotencyKey, signal });
  return data satisfies DocumentView;
}
