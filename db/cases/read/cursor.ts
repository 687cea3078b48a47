import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';

/** Where a page ended: the sort key of its last row and its id, opaque on the wire. */
export interface Cursor {
  key: string;
  id: string;
}

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.key, cursor.id])).toString('base64url');
}

/** @throws DomainError `invalid_cursor` for anything that this server did not write */
export function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(parsed) && parsed.length === 2 && typeof parsed[0] === 'string' && typeof parsed[1] === 'string' && /^[0-9a-f-]{36}$/.test(parsed[1])) return { key: parsed[0], id: parsed[1] };
  } catch {
    throw new DomainError(refuse('invalid_cursor'));
  }
  throw new DomainError(refuse('invalid_cursor'));
}
