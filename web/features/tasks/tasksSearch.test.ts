import { addressOfSaved, filterOf, isRefined, readTasksSearch, sameList } from './tasksSearch';

test.each([
  [
    { vue: 'groupe', q: 'noveliane', tri: '-due' },
    { queue: 'group', q: 'noveliane', sort: '-due' },
  ],
  [
    { vue: 'retard', modele: 'acceptance' },
    { due: 'late', kind: 'acceptance' },
  ],
  [{ vue: 'nulle-part', tri: 'au-hasard', q: ' ' }, { queue: 'mine' }],
])('%j asks %j', (search, filter) => {
  expect(filterOf(readTasksSearch(search))).toEqual(filter);
});

test.each([
  [
    { queue: 'group', q: 'sarl' },
    { vue: 'groupe', q: 'sarl' },
  ],
  [
    { queue: 'all', due: 'late', kind: 'acceptance' },
    { vue: 'retard', modele: 'acceptance' },
  ],
  [{ queue: 'mine', sort: '-due' }, { tri: '-due' }],
] as const)('the kept view %j stands at %j', (filter, address) => {
  expect(addressOfSaved(filter)).toEqual(address);
});

test('a view is the same list whatever task stands beside it, and another once it is narrowed', () => {
  expect(sameList({ vue: 'groupe', tache: 'a' }, { vue: 'groupe' })).toBe(true);
  expect(sameList({ vue: 'groupe', q: 'x' }, { vue: 'groupe' })).toBe(false);
  expect([isRefined({ vue: 'groupe' }), isRefined({ q: 'x' })]).toEqual([false, true]);
});
