import { crc32, deflateSync } from 'node:zlib';
import { png } from '../document-store/documents.fixture';
import { readLogo } from './logo';

const chunk = (type: string, data: Buffer) => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

interface Drawn {
  width?: number;
  height?: number;
  depth?: number;
  colour?: number;
  interlace?: number;
  /** Bytes of its pixels, unpacked. */
  pixels?: number;
}

function drawn({
  width = 4,
  height = 2,
  depth = 8,
  colour = 2,
  interlace = 0,
  pixels = height * (1 + width * 3),
}: Drawn = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, interlace], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(pixels))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const frame = (kind: number, width: number, values: number) =>
  Buffer.from([0xff, kind, 0, 17, 8, 0, 20, width >> 8, width & 255, values, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
const jpeg = (...segments: Buffer[]) =>
  Buffer.concat([
    Buffer.of(0xff, 0xd8),
    Buffer.from([0xff, 0xe0, 0, 4, 0x4a, 0x46]),
    ...segments,
    Buffer.of(0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9),
  ]);

test.each([
  ['a PNG', drawn(), { mediaType: 'image/png', width: 4, height: 2 }],
  ['one with transparency', png, { mediaType: 'image/png', width: 1, height: 1 }],
  ['a JPEG', jpeg(frame(0xc0, 300, 3)), { mediaType: 'image/jpeg', width: 300, height: 20 }],
  ['a progressive one in grey', jpeg(frame(0xc2, 300, 1)), { mediaType: 'image/jpeg', width: 300, height: 20 }],
  ['nothing', Buffer.alloc(0), { problem: 'not_a_picture' }],
  [
    'a drawing that runs code',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    { problem: 'not_a_picture' },
  ],
  ['the first bytes of a JPEG alone', Buffer.of(0xff, 0xd8, 0xff), { problem: 'damaged' }],
  ['a PNG cut short', drawn().subarray(0, -5), { problem: 'damaged' }],
  ['a PNG with something behind it', Buffer.concat([drawn(), Buffer.from('PK')]), { problem: 'damaged' }],
  [
    'a PNG that runs out in a chunk',
    Buffer.concat([
      drawn().subarray(0, 33),
      Buffer.of(0x7f, 0xff, 0xff, 0xff),
      Buffer.from('IDAT'),
      drawn().subarray(-12),
    ]),
    { problem: 'damaged' },
  ],
  ['a PNG that unpacks to more than its pixels', drawn({ pixels: 5_000_000 }), { problem: 'damaged' }],
  ['a PNG that unpacks to less', drawn({ pixels: 3 }), { problem: 'damaged' }],
  ['sixteen bits a value', drawn({ depth: 16 }), { problem: 'damaged' }],
  ['an interlaced PNG', drawn({ interlace: 1 }), { problem: 'damaged' }],
  ['a PNG that is too wide', drawn({ width: 2001 }), { problem: 'too_large' }],
  ['a JPEG that is too wide', jpeg(frame(0xc0, 2001, 3)), { problem: 'too_large' }],
  ['a JPEG for printers', jpeg(frame(0xc0, 300, 4)), { problem: 'damaged' }],
  ['a JPEG without a picture', jpeg(), { problem: 'damaged' }],
  [
    'a JPEG with something behind it',
    Buffer.concat([jpeg(frame(0xc0, 300, 3)), Buffer.from('PK')]),
    { problem: 'damaged' },
  ],
  ['a picture that is too heavy', Buffer.concat([drawn(), Buffer.alloc(204_800)]), { problem: 'too_heavy' }],
])('%s', (_what, bytes, read) => {
  expect(readLogo(bytes)).toEqual(read);
});
