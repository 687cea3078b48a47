import { documentOperations } from '../../contracts/documents';
import type { LetterReadingView } from '../../contracts/documents';
import { uploadOperations } from '../../contracts/uploads';
import { call } from './call';
import { comesInPieces, sendPieces, type Sending } from './sendPieces';
import { useCommand } from './useCommand';

interface LetterToRead extends Sending {
  file: File;
  /** A file has no words of its own: without them two files would be one intention. */
  stamp: string;
}

/** Has the server read a letter before it is deposited. A large one goes in pieces, which the deposit has then no more to send. */
export function useLetterReading(accountId: string, onRead: (reading: LetterReadingView) => void) {
  return useCommand({
    send: async ({ file, signal, ...way }: LetterToRead, key) => {
      const options = { idempotencyKey: key, signal };
      if (!comesInPieces(file)) {
        const whole = { params: { id: accountId }, body: {} };
        return (await call(documentOperations.readLetter, whole, { ...options, file })).data;
      }
      const params = await sendPieces(accountId, file, { signal, ...way });
      return (await call(uploadOperations.readUploadedLetter, { params, body: {} }, options)).data;
    },
    onDone: (reading, { signal }) => {
      if (!signal.aborted) onRead(reading);
    },
  });
}
