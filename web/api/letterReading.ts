import { documentOperations } from '../../contracts/documents';
import type { LetterReadingView } from '../../contracts/documents';
import { call } from './call';
import { useCommand } from './useCommand';

interface LetterToRead {
  file: File;
  /** A file has no words of its own: without them two files would be one intention. */
  stamp: string;
}

/** Has the server read a letter before it is deposited. */
export function useLetterReading(
  accountId: string,
  onRead: (reading: LetterReadingView, letter: LetterToRead) => void,
) {
  return useCommand({
    send: async (letter: LetterToRead, key) =>
      (
        await call(
          documentOperations.readLetter,
          { params: { id: accountId }, body: {} },
          { file: letter.file, idempotencyKey: key },
        )
      ).data,
    onDone: onRead,
  });
}
