import { filtersOf, readBoardSearch } from './boardFilters';

const id = '0b8f6c9e-6d1a-4a5e-9d38-2f1f0f6f1a11';

test.each([
  [{}, { partner: 'me', q: undefined, family: undefined, since: undefined }],
  [{ signataire: 'tous' }, { partner: 'all', q: undefined, family: undefined, since: undefined }],
  [
    { signataire: id, q: 'moulin' },
    { partner: id, q: 'moulin', family: undefined, since: undefined },
  ],
  [
    { signataire: 'x', q: '  ', depuis: 'hier' },
    { partner: 'me', q: undefined, family: undefined, since: undefined },
  ],
  [{ famille: id }, { partner: 'me', q: undefined, family: id, since: undefined }],
  [{ famille: 'COMPTA' }, { partner: 'me', q: undefined, family: undefined, since: undefined }],
  [
    { depuis: '2026-09-01', autre: 1 },
    { partner: 'me', q: undefined, family: undefined, since: '2026-09-01' },
  ],
])('the address %j asks for %j', (search, filters) => {
  expect(filtersOf(readBoardSearch(search))).toEqual(filters);
});
