/** Whether a file is a picture that a paper can carry: by its structure, within bounds, and without anything behind it. */
import { inflateSync } from 'node:zlib';
import { MAX_LOGO_BYTES, MAX_LOGO_HEIGHT, MAX_LOGO_WIDTH, type LogoProblem } from '../../domain/letter/letterhead';

export type LogoRead =
  | { mediaType: 'image/png' | 'image/jpeg'; width: number; height: number }
  | { problem: LogoProblem };

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const JPEG = Buffer.of(0xff, 0xd8, 0xff);
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');
/** Values of a pixel, by the colour type of a PNG. */
const channels: Readonly<Record<number, number | undefined>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export function readLogo(bytes: Buffer): LogoRead {
  if (bytes.length > MAX_LOGO_BYTES) return { problem: 'too_heavy' };
  if (bytes.subarray(0, 8).equals(PNG)) return readPng(bytes);
  return bytes.subarray(0, 3).equals(JPEG) ? readJpeg(bytes) : { problem: 'not_a_picture' };
}

const tooLarge = (width: number, height: number) => width > MAX_LOGO_WIDTH || height > MAX_LOGO_HEIGHT;

/** Eight bits a value, not interlaced; its data unpack to exactly its pixels, so that none unpacks to what no memory holds. */
function readPng(bytes: Buffer): LogoRead {
  const chunks = chunksOf(bytes);
  const header = chunks?.[0];
  if (!chunks || header?.type !== 'IHDR' || header.data.length !== 13 || !bytes.subarray(-12).equals(PNG_END))
    return { problem: 'damaged' };
  const [width, height, depth, colour, interlace] = [
    header.data.readUInt32BE(0),
    header.data.readUInt32BE(4),
    header.data[8],
    header.data[9],
    header.data[12],
  ];
  const values = channels[colour ?? -1];
  if (tooLarge(width, height)) return { problem: 'too_large' };
  if (
    width === 0 ||
    height === 0 ||
    depth !== 8 ||
    interlace !== 0 ||
    values === undefined ||
    (colour === 3 && !chunks.some(({ type }) => type === 'PLTE'))
  )
    return { problem: 'damaged' };
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  return unpackedLength(packed, height * (1 + width * values))
    ? { mediaType: 'image/png', width, height }
    : { problem: 'damaged' };
}

function unpackedLength(packed: Buffer, expected: number): boolean {
  try {
    return inflateSync(packed, { maxOutputLength: expected }).length === expected;
  } catch {
    // Cut short, too long or not packed at all: whatever zlib says of it, it is no picture.
    return false;
  }
}

interface Chunk {
  type: string;
  data: Buffer;
}

/** From the signature to the last byte; undefined where one runs out of the file. */
function chunksOf(bytes: Buffer): Chunk[] | undefined {
  const chunks: Chunk[] = [];
  for (let at = PNG.length; at < bytes.length;) {
    const end = at + 12 + (at + 8 <= bytes.length ? bytes.readUInt32BE(at) : bytes.length);
    if (end > bytes.length) return undefined;
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end - 4) });
    at = end;
  }
  return chunks;
}

/** Grey or colour, eight bits; from its first mark through segments that fit to the mark of its end, which is its last bytes. */
function readJpeg(bytes: Buffer): LogoRead {
  if (!bytes.subarray(-2).equals(Buffer.of(0xff, 0xd9))) return { problem: 'damaged' };
  for (let at = 2; at + 9 < bytes.length;) {
    const [mark, kind] = [bytes[at], bytes[at + 1] ?? 0];
    if (mark !== 0xff || kind === 0xda) break;
    if (isFrame(kind)) return readFrame(bytes.subarray(at + 4));
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return { problem: 'damaged' };
}

/** Baseline, extended and progressive: what readers of PDF draw. */
const isFrame = (kind: number) => kind >= 0xc0 && kind <= 0xc2;

function readFrame(frame: Buffer): LogoRead {
  const [depth, height, width, values] = [frame[0], frame.readUInt16BE(1), frame.readUInt16BE(3), frame[5]];
  if (tooLarge(width, height)) return { problem: 'too_large' };
  return depth === 8 && width > 0 && height > 0 && (values === 1 || values === 3)
    ? { mediaType: 'image/jpeg', width, height }
    : { problem: 'damaged' };
}
