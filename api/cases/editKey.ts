import { createHash } from 'node:crypto';

/** An edit under If-Match has no Idempotency-Key: the same change of the same version is the same edit. */
export function editKey(version: number, body: unknown): string {
  return `edit/${version}/${createHash('sha256').update(JSON.stringify(body)).digest('hex')}`;
}
