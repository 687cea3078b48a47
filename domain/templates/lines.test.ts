import { documentLine, paperFor, validUntil, type HeldPaper } from './lines';

const paper = (kind: string, datedOn: string, expiresOn: string | null = null): HeldPaper => ({
  id: 'd',
  kind,
  datedOn,
  expiresOn,
  formerIds: [],
});

test.each([
  ['a register extract proves for three months', paper('kbis', '2026-08-31'), '2026-11-30'],
  ['through a month end', paper('kbis', '2026-11-30'), '2027-02-28'],
  ['through a month end of a leap year', paper('kbis', '2027-11-30'), '2028-02-29'],
  ['dated on 29 February', paper('ownership_chart', '2028-02-29'), '2029-02-28'],
  ['an identity paper until it expires', paper('identity', '2020-01-01', '2030-05-04'), '2030-05-04'],
  ['whichever ends first', paper('kbis', '2026-08-01', '2026-09-01'), '2026-09-01'],
  ['articles do not age', paper('articles', '2001-01-01'), null],
])('%s', (_, held, until) => {
  expect(validUntil(held)).toBe(until);
});

test.each([
  ['on its last day it still answers', paper('kbis', '2026-08-31'), '2026-11-30', 'd'],
  ['the day after it answers nothing', paper('kbis', '2026-08-31'), '2026-12-01', null],
  ['on 29 February, its last day', paper('kbis', '2027-11-30'), '2028-02-29', 'd'],
  ['on 1 March of a leap year', paper('kbis', '2027-11-30'), '2028-03-01', null],
  ['on the day that stands on it', paper('kbis', '2026-11-01', '2026-12-31'), '2026-12-31', 'd'],
  ['on the first day of the year after', paper('kbis', '2026-11-01', '2026-12-31'), '2027-01-01', null],
])('%s', (_, held, today, id) => {
  expect(paperFor(documentLine('kbis', 'kbis'), [held], today)?.id ?? null).toBe(id);
});

test('a paper of another kind answers nothing', () => {
  expect(paperFor(documentLine('kbis', 'kbis'), [paper('articles', '2026-08-31')], '2026-09-01')).toBeNull();
});
