import { canBeUndone, type LedgerEntry } from './undo';

const written: LedgerEntry = { direction: 'in', cause: 'changed', recordId: 'one', changes: [{}], undone: null };

test.each<[string, Partial<LedgerEntry>, boolean]>([
  ['a value that came by itself', {}, true],
  ['a value that somebody took', { cause: 'answered' }, true],
  ['a value that was told', { direction: 'out' }, false],
  ['an exchange that was made', { cause: 'made' }, false],
  ['what took another back', { cause: 'undone' }, false],
  ['what was taken back already', { undone: new Date() }, false],
  ['what was forgotten', { changes: [] }, false],
  ['what is no record', { recordId: null }, false],
])('%s', (_name, more, expected) => {
  expect(canBeUndone({ ...written, ...more })).toBe(expected);
});
