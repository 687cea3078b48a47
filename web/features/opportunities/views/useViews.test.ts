import { readBoardSearch, type BoardSearch } from '../boardFilters';
import { addressOf, keptOf } from './useViews';

const id = '0b8f6c9e-6d1a-4a5e-9d38-2f1f0f6f1a11';

test.each<BoardSearch>([
  {},
  { signataire: 'tous' },
  { signataire: id, q: 'moulin' },
  { famille: id, depuis: '2026-09-01', q: 'a' },
])('the view of %j leads back to it', (search) => {
  expect(readBoardSearch(addressOf(keptOf(search)))).toEqual(search);
});
