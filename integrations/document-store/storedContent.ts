/** Content as it lies on disk: a nonce, the ciphertext, a tag; or, from builds before there were keys, the plain bytes. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Transform } from 'node:stream';
import { pipeline, Readable } from 'node:stream';
import { IntegrationError } from '../integrationError';
import { boundTo, NONCE_BYTES, TAG_BYTES, type ContentOwner } from './contentKey';

/** Encrypts into an open file, and does not return before the disk has it. */
export async function writeSealed(
  file: FileHandle,
  plain: Buffer,
  contentKey: Buffer,
  owner: ContentOwner,
): Promise<void> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', contentKey, nonce).setAAD(boundTo(owner));
  await file.writeFile(nonce);
  for (let from = 0; from < plain.length; from += PIECE_BYTES)
    await file.writeFile(cipher.update(plain.subarray(from, from + PIECE_BYTES)));
  cipher.final();
  await file.writeFile(cipher.getAuthTag());
  await file.sync();
}

const PIECE_BYTES = 64 * 1024;

export interface Opening {
  /** Null: the content is plain. */
  contentKey: Buffer | null;
  owner: ContentOwner;
  /** Of the plain content, hexadecimal. */
  sha256: string;
}

/**
 * Reads the whole file once, piece by piece, and keeps nothing of it: whether it is what was written is known before its first byte leaves.
 * @throws IntegrationError `document_altered`
 */
export async function checkIntact(file: FileHandle, opening: Opening): Promise<void> {
  const hash = createHash('sha256');
  try {
    for await (const piece of await plainStream(file, opening)) hash.update(piece as Buffer);
  } catch (cause) {
    throw altered(opening, cause);
  }
  if (hash.digest('hex') !== opening.sha256) throw altered(opening);
}

/** The plain content, piece by piece; fails at its end when it was altered since it was checked. The file stays open. */
export async function plainStream(file: FileHandle, { contentKey, owner }: Opening): Promise<Readable> {
  const { size } = await file.stat();
  const part = (start: number, end: number) => Readable.from(pieces(file, start, end));
  if (contentKey === null) return part(0, size);
  if (size < NONCE_BYTES + TAG_BYTES) throw new Error('shorter than a tag');
  const [nonce, tag] = [Buffer.alloc(NONCE_BYTES), Buffer.alloc(TAG_BYTES)];
  await file.read(nonce, 0, NONCE_BYTES, 0);
  await file.read(tag, 0, TAG_BYTES, size - TAG_BYTES);
  const decipher: Transform = createDecipheriv('aes-256-gcm', contentKey, nonce).setAAD(boundTo(owner)).setAuthTag(tag);
  // The one who reads hears of an error; nobody else has to.
  return pipeline(part(NONCE_BYTES, size - TAG_BYTES), decipher, () => undefined);
}

async function* pieces(file: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let from = start; from < end;) {
    const piece = Buffer.alloc(Math.min(PIECE_BYTES, end - from));
    const { bytesRead } = await file.read(piece, 0, piece.length, from);
    if (bytesRead === 0) throw new Error('the file became shorter');
    yield piece.subarray(0, bytesRead);
    from += bytesRead;
  }
}

function altered({ owner }: Opening, cause?: unknown): IntegrationError {
  return new IntegrationError('document_altered', `document ${owner.documentId} was altered in the store`, { cause });
}
