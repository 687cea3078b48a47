/** Invented people at the customers. Surnames are made up; `F` and `M` choose the civility. */
export const firstNames: readonly (readonly ['F' | 'M', string])[] = [
  ['F', 'Margaux'], ['M', 'Benoît'], ['F', 'Solange'], ['M', 'Cyril'], ['F', 'Amandine'], ['M', 'Rachid'], ['F', 'Perrine'], ['M', 'Damien'], ['F', 'Ludivine'], ['M', 'Grégoire'],
  ['F', 'Samira'], ['M', 'Fabrice'], ['F', 'Clémence'], ['M', 'Nicolas'], ['F', 'Brigitte'], ['M', 'Augustin'], ['F', 'Océane'], ['M', 'Mathieu'], ['F', 'Delphine'], ['M', 'Serge'],
];

export const surnames: readonly string[] = [
  'Valmorey', 'Brignolan', 'Castevert', 'Doumerac', 'Esparvin', 'Fauquemel', 'Garendelle', 'Hauteroy', 'Isvarelle', 'Jonquebert', 'Kermadrac', 'Lansquerel', 'Mirevaux', 'Noyelard',
  'Oriolan', 'Pressignol', 'Quesnoval', 'Ravinel-Dor', 'Saintorel', 'Tournevieux', 'Urvoisin', 'Vertamont', 'Wambrelle', 'Yvrandel', 'Zandelin', 'Barthomieu', 'Coursegol', 'Dampvallon',
];

/** Title (of a woman, of a man), department and level that go together, most senior first. */
export const functions = [
  { titles: { F: 'Présidente', M: 'Président' }, department: 'Direction générale', level: 'DIRIGEANT' },
  { titles: { F: 'Directrice administrative et financière', M: 'Directeur administratif et financier' }, department: 'Finance', level: 'DIRECTION' },
  { titles: { F: 'Directrice des ressources humaines', M: 'Directeur des ressources humaines' }, department: 'Ressources humaines', level: 'DIRECTION' },
  { titles: { F: 'Comptable', M: 'Comptable' }, department: 'Finance', level: 'COLLABORATEUR' },
] as const;
