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
  ['an identity paper until it expires', paper('identity', '2020-01-01', '2030-05-04'), '2030-05-04'],
  ['whichever ends first', paper('kbis', '2026-08-01', '2026-09-01'), '2026-09-01'],
  ['articles do not age', paper('articles', '2001-01-01'), null],
])('%s', (_, held, until) => {
  expect(validUntil(held)).toBe(until);
});

test.each([
  ['on its last day it still answers', '2026-11-30', 'd'],
  ['the day after it answers nothing', '2026-12-01', null],
])('%s', (_, today, id) => {
  expect(paperFor(documentLine('kbis', 'kbis'), [paper('kbis', '2026-08-31')], today)?.id ?? null).toBe(id);
});

test('a paper of another kind answers nothing', () => {
  expect(paperFor(documentLine('kbis', 'kbis'), [paper('articles', '2026-08-31')], '2026-09-01')).toBeNull();
});
