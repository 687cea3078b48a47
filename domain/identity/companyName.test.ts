import { comparableName } from './companyName';

test.each([
  ['SARL Boulangerie de la Gare', 'boulangerie de la gare'],
  ['S.A.R.L. Boulangerie de la Gare', 'boulangerie de la gare'],
  ['Boulangerie de la Gare (S.A.S)', 'boulangerie de la gare'],
  ['BOULANGERIE DE LA GARE SAS', 'boulangerie de la gare'],
  ['Société Élan & Fils', 'elan et fils'],
  ['Elan et Fils', 'elan et fils'],
  ["L'Œuvre  du Château", 'l oeuvre du chateau'],
  ['Ets. Nadaud-Ferrière', 'nadaud ferriere'],
  ['ASS. DÉCLARÉE Les Amis du Canal', 'declaree les amis du canal'],
  ['Garage 2000', 'garage 2000'],
  ['SAS', 'sas'],
  ['Sci Société', 'sci societe'],
  ['Sasha Conseil', 'sasha conseil'],
  ['', ''],
  ['  --  ', ''],
])('%j compares as %j', (name, comparable) => {
  expect(comparableName(name)).toBe(comparable);
});
