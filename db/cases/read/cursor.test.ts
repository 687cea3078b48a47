import { readCursor, writeCursor, type CursorKey } from './cursor';

const id = '6f1c8f2e-0000-4000-8000-000000000000';
const raw = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each<[CursorKey, string]>([['text', 'Ateliers Été'], ['text', ''], ['day', '2028-02-29'], ['day', 'infinity'], ['instant', '2026-03-29T01:00:00.000Z'], ['instant', 'infinity']])('a cursor of a %s comes back: %s', (kind, key) => {
  expect(readCursor(writeCursor({ key, id }), kind)).toEqual({ key, id });
});

test('no cursor is the beginning', () => {
  expect(readCursor(undefined, 'text')).toBeNull();
});

test.each<[string, string, CursorKey]>([
  ['no JSON', '!!', 'text'],
  ['another shape', raw(['a']), 'text'],
  ['an id that is none', raw(['a', '-'.repeat(36)]), 'text'],
  ['a NUL in its text', raw(['a\0', id]), 'text'],
  ['half a character', raw(['\ud800', id]), 'text'],
  ['words for a day', raw(['demain', id]), 'day'],
  ['a day that is none', raw(['2026-02-31', id]), 'day'],
  ['the year nought', raw(['0000-01-01', id]), 'day'],
  ['a day for an instant', raw(['2026-02-28', id]), 'instant'],
  ['an hour that is none', raw(['2026-02-28T25:00:00.000Z', id]), 'instant'],
])('%s is refused before Postgres meets it', (_what, cursor, kind) => {
  expect(() => readCursor(cursor, kind)).toThrow('invalid_cursor');
});
