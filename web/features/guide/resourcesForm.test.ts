import { changesIn, fieldsOf, formOf, problemOf } from './resourcesForm';

const offerId = '00000000-0000-4000-8000-000000000001';
const kept = {
  motto: 'Éclairer',
  resources: [
    { title: 'Book', words: 'Les offres.', address: 'https://intranet.example/offres' },
    { title: 'Conseil', words: 'À vérifier.', offerId },
  ],
  version: 3,
  lastChange: null,
};
const [book, advice] = formOf(kept).rows;

test('what was read is what would be saved: nothing has changed', () => {
  const form = formOf(kept);
  expect(fieldsOf(form)).toEqual({ motto: kept.motto, resources: kept.resources });
  expect(changesIn(kept, form)).toBe(0);
});

test.each([
  ['another motto', { motto: 'Autre' }, 1],
  ['no motto', { motto: ' ' }, 1],
  ['one resource less', { rows: [book!] }, 1],
  ['one resource reworded', { rows: [{ ...book!, words: 'Autres mots.' }, advice!] }, 1],
  ['none left', { motto: '', rows: [] }, 3],
])('%s counts %s', (_, change, count) => {
  expect(changesIn(kept, { ...formOf(kept), ...change })).toBe(count);
});

test.each([
  ['a whole one', {}, null],
  ['one without an address', { address: '' }, null],
  ['one without a title', { title: ' ' }, 'title'],
  ['one without words', { words: '' }, 'words'],
  ['one whose address is not encrypted', { address: 'http://intranet.example' }, 'address'],
  ['one whose address is half typed', { address: 'https://' }, 'address'],
])('%s', (_, change, problem) => {
  expect(problemOf({ ...book!, ...change })).toBe(problem);
});
