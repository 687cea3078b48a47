import { PIECE_BYTES } from '../../domain/account/upload';
import { uploadOperations } from '../../contracts/uploads';
import { call, fillPath, withFile } from './call';
import { Problem } from './problem';
import { sendForm } from './sendForm';

/** How a file goes, and how its sender hears of it. */
export interface Sending {
  signal: AbortSignal;
  /** From 0 to 1, of what left this machine. */
  onProgress: (part: number) => void;
  /** The connection was lost: it goes on by itself in a moment. */
  onCut: () => void;
}

/** A file that was received: of which account, and known by what. */
export interface Received {
  id: string;
  fingerprint: string;
}

/** Larger ones are worth cutting: what was lost on the way is then one piece. */
export const comesInPieces = (file: File): boolean => file.size > PIECE_BYTES;

/** After a cut, how long until it is asked where the file stopped; cut once more than that without a byte between, its sender decides. */
const PAUSES_MS = [1000, 3000, 8000];

/** Sends a file to an account from where it stopped, whenever that was, and goes on when the connection is cut. */
export async function sendPieces(accountId: string, file: File, sending: Sending): Promise<Received> {
  const received = { id: accountId, fingerprint: await fingerprintOf(file) };
  let cuts = 0;
  const arrived = () => (cuts = 0);
  for (;;)
    try {
      await sendRest(received, file, sending, arrived);
      return received;
    } catch (error) {
      const pause = PAUSES_MS[cuts++];
      if (!(error instanceof Problem && error.retryable) || pause === undefined) throw error;
      sending.onCut();
      await rest(pause, sending.signal);
    }
}

async function sendRest(params: Received, file: File, { signal, onProgress }: Sending, arrived: () => void) {
  const path = fillPath(uploadOperations.sendUploadPiece.path, { ...params });
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
    if (receivedBytes > from) arrived();
  }
  onProgress(1);
}

/** By which the same file is known when it is picked again, in another tab or on another day. */
async function fingerprintOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whoever gives up does not wait to the end. */
function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
      },
      { once: true },
    );
  });
}
