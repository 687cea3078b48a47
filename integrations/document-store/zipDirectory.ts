/** Reads the table of contents of a ZIP as strictly as an office program may trust it. */
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;

export interface ZipEntry {
  name: string;
  encrypted: boolean;
  /** 0 stored, 8 deflated. */
  method: number;
  packedSize: number;
  /** As announced; `readEntry` does not believe it. */
  size: number;
  localOffset: number;
}

/** @returns where the end record of a ZIP that reaches the last byte begins, or -1: any file can carry a ZIP behind it. */
export function findZipEnd(bytes: Buffer): number {
  for (let at = bytes.length - END_SIZE; at >= Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT); at -= 1) {
    if (bytes.readUInt32LE(at) === END && at + END_SIZE + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return -1;
}

/**
 * Lists the entries of a ZIP that begins at the first byte, ends at the last one and says the same thing in both its tables.
 * @returns null when it does not: two programs could see two different documents in it.
 */
export function readZipDirectory(bytes: Buffer): ZipEntry[] | null {
  const end = findZipEnd(bytes);
  if (end < 0 || bytes.readUInt32LE(0) !== LOCAL) return null;
  const count = bytes.readUInt16LE(end + 10);
  const directorySize = bytes.readUInt32LE(end + 12);
  let at = bytes.readUInt32LE(end + 16);
  // A gap would hold something that only some programs read. This also leaves ZIP64 out: no 20 MB document needs it.
  if (at + directorySize !== end) return null;

  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const entry = at + ENTRY_SIZE <= end ? readDirectoryEntry(bytes, at) : null;
    if (!entry || !agreesWithLocalHeader(bytes, entry)) return null;
    entries.push(entry);
    at += ENTRY_SIZE + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  return at === end && names.size === count ? entries : null;
}

function readDirectoryEntry(bytes: Buffer, at: number): ZipEntry | null {
  if (bytes.readUInt32LE(at) !== ENTRY) return null;
  return {
    name: bytes.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + bytes.readUInt16LE(at + 28)),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    packedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    localOffset: bytes.readUInt32LE(at + 42),
  };
}

function agreesWithLocalHeader(bytes: Buffer, { name, method, localOffset, packedSize }: ZipEntry): boolean {
  if (localOffset + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(localOffset) !== LOCAL) return false;
  const nameAt = localOffset + LOCAL_SIZE;
  const localName = bytes.toString('utf8', nameAt, nameAt + bytes.readUInt16LE(localOffset + 26));
  return (
    localName === name &&
    bytes.readUInt16LE(localOffset + 8) === method &&
    dataOffset(bytes, localOffset) + packedSize <= bytes.length
  );
}

function dataOffset(bytes: Buffer, localOffset: number): number {
  return localOffset + LOCAL_SIZE + bytes.readUInt16LE(localOffset + 26) + bytes.readUInt16LE(localOffset + 28);
}

/** Unpacks one entry. @returns null when it is not what it says, or longer than `maxBytes`. */
export function readEntry(
  bytes: Buffer,
  { method, packedSize, localOffset }: ZipEntry,
  maxBytes: number,
): Buffer | null {
  const start = dataOffset(bytes, localOffset);
  const packed = bytes.subarray(start, start + packedSize);
  if (method === 0) return packed.length <= maxBytes ? packed : null;
  if (method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: maxBytes });
  } catch {
    // zlib throws on damage and on length alike, and both mean the same here.
    return null;
  }
}
