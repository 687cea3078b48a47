import { IntegrationError } from '../integrationError';

/**
 * The whole of an upload in memory, up to its limit: its structure is judged before anything of it may reach the disk.
 * @throws IntegrationError `document_empty`, `document_too_large` or `document_interrupted`
 */
export async function gather(
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const piece of whole(content)) {
    sizeBytes += piece.byteLength;
    if (sizeBytes > maxBytes) throw new IntegrationError('document_too_large', `more than ${maxBytes} bytes`);
    pieces.push(piece);
  }
  if (sizeBytes === 0) throw new IntegrationError('document_empty', 'no byte');
  const [first] = pieces;
  return pieces.length === 1 && first
    ? Buffer.from(first.buffer, first.byteOffset, first.byteLength)
    : Buffer.concat(pieces);
}

/** Tells a sender that broke off from a disk that failed. */
async function* whole(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content;
  } catch (cause) {
    throw new IntegrationError('document_interrupted', 'the upload broke off', { cause });
  }
}
