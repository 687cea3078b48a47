/** Identifiers of demo rows: the same on every machine, so that a test or a bookmark may name one. */
import { createHash } from 'node:crypto';

/** A name-based uuid (version 5 layout) of `kind` and the row's own code. */
export function stableId(kind: string, code: string): string {
  const bytes = createHash('sha1').update(`jalon demo ${kind} ${code}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
