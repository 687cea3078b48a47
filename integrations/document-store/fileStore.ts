/** Documents as files: `incoming/` while they arrive, then two levels of folders by the first letters of their id. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { MAX_UPLOAD_BYTES } from '../../domain/account/upload';
import type { Keyring } from '../../platform/keyring';
import { IntegrationError } from '../integrationError';
import type { MalwareScanner } from '../malware/port';
import { drawKey, unwrap, type ContentOwner, type WrappedKey } from './contentKey';
import { cleanFileName } from './fileName';
import { fingerprint } from './fingerprint';
import { gather } from './gather';
import { inspect } from './inspect';
import type { DocumentStore, KeptContent } from './port';
import { checkIntact, plainStream, writeSealed } from './storedContent';
import { sweep } from './sweep';

export interface FileStoreOptions {
  /** Absolute; created when missing. One file system: a document arrives by rename. */
  directory: string;
  /** Master keys. */
  keys: Keyring;
  maxBytes?: number;
  /** Undefined: what a document is, is all that is looked at. */
  scanner?: MalwareScanner | undefined;
  /** Younger orphans may be waiting for their row. */
  graceMs?: number;
}

const HALF_AN_HOUR_MS = 30 * 60_000;
const STORE_ID = /^[0-9a-f]{32}$/;

export function createFileStore({
  directory,
  keys,
  maxBytes = MAX_UPLOAD_BYTES,
  scanner,
  graceMs = HALF_AN_HOUR_MS,
}: FileStoreOptions): DocumentStore {
  const incoming = path.join(directory, 'incoming');
  const fileOf = (storeId: string) => path.join(directory, storeId.slice(0, 2), storeId);

  const write = async (plain: Buffer, owner: ContentOwner): Promise<{ storeId: string; key: WrappedKey }> => {
    const storeId = randomBytes(16).toString('hex');
    const temporary = path.join(incoming, `${storeId}.part`);
    const { contentKey, key } = drawKey(keys, owner);
    await mkdir(incoming, { recursive: true });
    try {
      const file = await open(temporary, 'wx', 0o600);
      await writeSealed(file, plain, contentKey, owner).finally(() => file.close());
      await publish(temporary, fileOf(storeId));
      return { storeId, key };
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  };

  const openForRead = async ({ storeId, key, sha256 }: KeptContent, owner: ContentOwner): Promise<Readable> => {
    const opening = { contentKey: key && unwrap(keys, key, owner), owner, sha256 };
    const file = await openFile(fileOf(checked(storeId)), storeId);
    try {
      await checkIntact(file, opening);
      return (await plainStream(file, opening)).once('close', () => void file.close());
    } catch (error) {
      await file.close();
      throw error;
    }
  };

  return {
    async put(content, fileName, owner) {
      const plain = await gather(content, maxBytes);
      const name = cleanFileName(fileName);
      const verdict = await inspect(plain, name);
      if ('refusal' in verdict)
        throw new IntegrationError('document_type_refused', verdict.refusal, { reason: verdict.refusal });
      if (scanner) await refuseInfected(scanner, plain);
      return {
        ...(await write(plain, owner)),
        name,
        mediaType: verdict.type.mediaType,
        sizeBytes: plain.length,
        sha256: fingerprint(plain),
      };
    },
    putPiece: async (piece, owner) => ({ ...(await write(piece, owner)), sha256: fingerprint(piece) }),
    openForRead,
    seal: async (kept, owner) => write(await buffer(await openForRead(kept, owner)), owner),
    remove: (storeId) => rm(fileOf(checked(storeId)), { force: true }),
    removeOrphans: (knownIds) => sweep(directory, knownIds, Date.now() - graceMs),
  };
}

/** Looked through in memory: what is found never reaches the disk, not even encrypted. */
async function refuseInfected(scanner: MalwareScanner, content: Buffer): Promise<void> {
  const found = await scanner.scan(content);
  if (found !== null) throw new IntegrationError('document_infected', found, { reason: found });
}

/** Before it becomes a path. */
function checked(storeId: string): string {
  if (!STORE_ID.test(storeId)) throw new IntegrationError('document_missing', 'not the id of a document');
  return storeId;
}

async function openFile(file: string, storeId: string): Promise<FileHandle> {
  try {
    return await open(file, 'r');
  } catch (cause) {
    if (isMissing(cause)) throw new IntegrationError('document_missing', storeId, { cause });
    throw cause;
  }
}

/** The rename is the moment the document exists; the folder is flushed so that it still does after a power cut. */
async function publish(temporary: string, file: string): Promise<void> {
  const folder = path.dirname(file);
  const created = await mkdir(folder, { recursive: true });
  await rename(temporary, file);
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
