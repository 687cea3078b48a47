import { readAccountSearch } from './search';

test.each([
  ['732 829 320', { oneOf: ['732829320'], allOf: [], folded: [] }],
  ['732.829.320.00074', { oneOf: ['732829320'], allOf: [], folded: [] }],
  ['7328293200', { oneOf: ['732829320'], allOf: [], folded: [] }],
  ['7328293', { oneOf: ['7328293'], allOf: [], folded: [] }],
  ['732829321', { oneOf: ['732829321'], allOf: [], folded: ['732829321'] }],
  ['fr44 732 829 320', { oneOf: ['732829320'], allOf: [], folded: [] }],
  ['FR44732', { oneOf: ['732'], allOf: [], folded: [] }],
  ['9010011381', { oneOf: ['9010011381'], allOf: [], folded: [] }],
  ['de la Gare', { oneOf: ['Gare'], allOf: ['de', 'la'], folded: ['de', 'la', 'gare'] }],
  ['d’Éloïse', { oneOf: ['d’Éloïse'], allOf: [], folded: ['d', 'eloise'] }],
  ['Garage 2000', { oneOf: ['Garage'], allOf: ['2000'], folded: ['garage', '2000'] }],
  ['%', { oneOf: ['%'], allOf: [], folded: [] }],
])('%j', (q, search) => {
  expect(readAccountSearch(q)).toEqual(search);
});

test.each([[''], ['  ']])('%j asks nothing', (q) => {
  expect(readAccountSearch(q)).toBeNull();
});
