import { titleCase } from './title-case';

test.each([
  ['ATELIERS BRUMEVAL', 'Ateliers Brumeval'],
  ['IMPRIMERIE DE L ARCHIDUC', 'Imprimerie de l’Archiduc'],
  ['SCI LES TERRASSES DE MOREVANE', 'SCI les Terrasses de Morevane'],
  ['SAINT-DIE-DES-VOSGES', 'Saint-Die-Des-Vosges'],
  ['LE HAVRE', 'Le Havre'],
])('%s is written %s', (registered, written) => {
  expect(titleCase(registered)).toBe(written);
});
