import { ZipFile } from 'yazl';
import { unpackedSize } from './unpackedSize';

async function zipOf(...sizes: number[]): Promise<Buffer> {
  const zip = new ZipFile();
  sizes.forEach((size, at) => zip.addBuffer(Buffer.alloc(size), `${at}.xml`));
  zip.end({ forceZip64Format: false, comment: 'a comment' });
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

test('a small file says what it unpacks to', async () => {
  const zip = await zipOf(5_000_000, 12);
  expect(zip.length).toBeLessThan(20_000);
  expect(unpackedSize(zip)).toBe(5_000_012);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['no zip', Buffer.from('PK\u0003\u0004 and no directory at all')],
])('%s unpacks to anything', (_what, content) => {
  expect(unpackedSize(content)).toBe(Infinity);
});

test('a directory that points outside unpacks to anything', async () => {
  const zip = await zipOf(10);
  zip.writeUInt32LE(0xfffffff0, zip.length - 9 - 22 + 16);
  expect(unpackedSize(zip)).toBe(Infinity);
});
