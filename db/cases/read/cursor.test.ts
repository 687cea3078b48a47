import { readCursor, writeCursor, type CursorKey } from './cursor';

const id = '0f0e0d0c-0b0a-4908-8706-050403020100';

test.each<[CursorKey, string]>([
  ['text', 'Noveliane'],
  ['day', '2026-11-26'],
  ['instant', '2026-11-26T08:00:00.000Z'],
  ['instant', 'infinity'],
  ['instant', '-infinity'],
  ['day', 'infinity'],
  ['place', '2026-11-26'],
  ['place', '-infinity a0V'],
])('a page sorted by %s may end at %s', (kind, key) => {
  expect(readCursor(writeCursor({ key, id }), kind)).toEqual({ key, id });
});

test.each<[CursorKey, string]>([
  ['day', '2026-02-31'],
  ['instant', '2026-11-26'],
  ['instant', 'now'],
  ['text', 'a\0'],
  ['day', '2026-11-26 a0'],
  ['place', '2026-02-31 a0'],
  ['place', '2026-11-26 a0 a1'],
  ['place', '2026-11-26 é'],
])('a page sorted by %s never ends at %j', (kind, key) => {
  expect(() => readCursor(writeCursor({ key, id }), kind)).toThrow('invalid_cursor');
});
