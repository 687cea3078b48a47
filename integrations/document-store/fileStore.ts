/** Documents as files: `incoming/` while they arrive, then two levels of folders by the first letters of their id. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { IntegrationError } from '../integrationError';
import { cleanFileName } from './fileName';
import { inspect } from './inspect';
import type { DocumentStore } from './port';
import { sweep } from './sweep';

export interface FileStoreOptions {
  /** Absolute; created when missing. One file system: a document arrives by rename. */
  directory: string;
  maxBytes?: number;
  /** Younger orphans may be waiting for their row. */
  graceMs?: number;
}

const MAX_BYTES = 20_000_000;
const ONE_DAY_MS = 86_400_000;
const STORE_ID = /^[0-9a-f]{32}$/;

export function createFileStore({ directory, maxBytes = MAX_BYTES, graceMs = ONE_DAY_MS }: FileStoreOptions): DocumentStore {
  const incoming = path.join(directory, 'incoming');
  const folderOf = (storeId: string) => path.join(directory, storeId.slice(0, 2));

  return {
    async put(content, fileName) {
      const storeId = randomBytes(16).toString('hex');
      const temporary = path.join(incoming, `${storeId}.part`);
      await mkdir(incoming, { recursive: true });
      try {
        const { sizeBytes, sha256 } = await write(temporary, content, maxBytes);
        const name = cleanFileName(fileName);
        const verdict = await inspect(await readFile(temporary), name);
        if ('refusal' in verdict) throw new IntegrationError('document_type_refused', verdict.refusal, { reason: verdict.refusal });
        await publish(temporary, folderOf(storeId), storeId);
        return { storeId, name, mediaType: verdict.type.mediaType, sizeBytes, sha256 };
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },

    async openForRead(storeId) {
      // Checked before it becomes a path.
      if (!STORE_ID.test(storeId)) throw new IntegrationError('document_missing', 'not the id of a document');
      try {
        const file = await open(path.join(folderOf(storeId), storeId), 'r');
        return file.createReadStream();
      } catch (cause) {
        if (isMissing(cause)) throw new IntegrationError('document_missing', storeId, { cause });
        throw cause;
      }
    },

    removeOrphans: (knownIds) => sweep(directory, knownIds, Date.now() - graceMs),
  };
}

/** Streams to disk, counting and hashing on the way, and does not return before the disk has it. */
async function write(temporary: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, maxBytes: number) {
  const file = await open(temporary, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let sizeBytes = 0;
    for await (const chunk of whole(content)) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxBytes) throw new IntegrationError('document_too_large', `more than ${maxBytes} bytes`);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (sizeBytes === 0) throw new IntegrationError('document_empty', 'no byte');
    await file.sync();
    return { sizeBytes, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}

/** Tells a sender that broke off from a disk that failed. */
async function* whole(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content;
  } catch (cause) {
    throw new IntegrationError('document_interrupted', 'the upload broke off', { cause });
  }
}

/** The rename is the moment the document exists; the folder is flushed so that it still does after a power cut. */
async function publish(temporary: string, folder: string, storeId: string): Promise<void> {
  const created = await mkdir(folder, { recursive: true });
  await rename(temporary, path.join(folder, storeId));
  await flushFolder(folder);
  if (created) await flushFolder(path.dirname(folder));
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return error !== null && typeof error === 'object' && 'code' in error && error.code === 'ENOENT';
}
