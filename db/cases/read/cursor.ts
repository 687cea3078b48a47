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

/** What the list is sorted by: a cursor may only carry a value of that kind, or Postgres would fail to read it. A place is a day, and a key where there is one. */
export type CursorKey = 'text' | 'day' | 'instant' | 'integer' | 'place';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const forms: Readonly<Record<Exclude<CursorKey, 'place'>, RegExp>> = {
  text: /^\P{Surrogate}*$/u,
  day: /^[1-9]\d{3}-\d\d-\d\d$/,
  instant: /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(\d{3})?Z$/,
  integer: /^-?\d{1,18}$/,
};

/** Not the 31st of February: a day that is none comes back as another. */
const isOfTheCalendar = (key: string) => {
  const date = new Date(key);
  // PostgreSQL counts microseconds, a Date milliseconds.
  return (
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(key.slice(0, '2026-11-25T09:30:00.000'.length).replace(/Z$/, ''))
  );
};

function isKey(key: string, kind: CursorKey): boolean {
  if (kind === 'place') {
    const [day = '', behind, ...rest] = key.split(' ');
    return isKey(day, 'day') && /^\w*$/.test(behind ?? '') && rest.length === 0;
  }
  const isDated = kind === 'day' || kind === 'instant';
  if (!forms[kind].test(key)) return isDated && (key === 'infinity' || key === '-infinity');
  return isDated ? isOfTheCalendar(key) : !key.includes('\0');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null; // not even JSON: refused below like all else that is no cursor
  }
}

/** @throws DomainError `invalid_cursor` for anything that this server did not write */
export function readCursor(text: string | undefined, kind: CursorKey): Cursor | null {
  if (text === undefined) return null;
  const given = parsed(text);
  if (Array.isArray(given) && given.length === 2) {
    const [key, id] = given as [unknown, unknown];
    if (typeof key === 'string' && typeof id === 'string' && UUID.test(id) && isKey(key, kind)) return { key, id };
  }
  throw new DomainError(refuse('invalid_cursor'));
}
