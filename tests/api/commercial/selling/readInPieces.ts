import { createHash } from 'node:crypto';
import type { ApiClient } from '../../../support/apiClient';
import { expectStatus } from '../../../support/story';

/** Has a letter read as a large one is: it comes in pieces, without which there is nothing to read, and which then wait for its deposit. */
export async function readInPieces(client: ApiClient, accountId: string, content: Buffer): Promise<unknown> {
  const upload = `/accounts/${accountId}/uploads/${createHash('sha256').update(content).digest('hex')}`;
  expect(await client.post(`${upload}/letter-reading`, { body: {} })).toMatchObject({
    status: 409,
    body: { code: 'upload_incomplete' },
  });
  const piece = new FormData();
  piece.append('fromByte', '0');
  piece.append('file', new Blob([new Uint8Array(content)], { type: 'application/pdf' }), 'lettre.pdf');
  expectStatus(await client.post(`${upload}/pieces`, { body: piece }), 200);
  const read = expectStatus(await client.post(`${upload}/letter-reading`, { body: {} }), 200);
  expect(expectStatus(await client.get(upload), 200)).toEqual({ receivedBytes: content.length });
  return read;
}
