import { createHash } from 'node:crypto';

/**
 * The id of what a person creates under an idempotency key: a retry after a crash between COMMIT and the answer finds
 * the row that the first try wrote. Marked as version 8 (RFC 9562): a bare digest is no valid UUID, and the wire refuses it.
 */
export function idFromKey(userId: string, operation: string, key: string): string {
  const digest = createHash('md5').update(`${userId}:${operation}:${key}`).digest('hex');
  const [, first, second, third, fourth, last] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/.exec(digest) ?? [];
  return `${first}-${second}-8${third}-a${fourth}-${last}`;
}
