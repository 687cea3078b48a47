import { stateName } from './stateName';

test.each([
  ['opportunity', 'qualification', 'Qualification'],
  ['acceptance', 'returned', 'À compléter'],
  ['proposalApproval', 'asked', 'Accord demandé'],
] as const)('%s in %s reads "%s"', (kind, state, words) => {
  expect(stateName({ kind, state })).toBe(words);
});
