import { matches } from './matches';

test.each([
  ['opp cre', 'Créer une opportunité', true],
  ['', 'Créer une opportunité', true],
  ['TACHE', 'Tâches', true],
  ['portu', 'Créer une opportunité', false],
  ['créer compte', 'Créer une opportunité', false],
  ['journee', 'Ma journée', true],
])('"%s" in "%s": %s', (query, text, found) => {
  expect(matches(query, text)).toBe(found);
});
