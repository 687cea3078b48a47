const MOST_NAMED = 4;
const list = new Intl.ListFormat('fr-FR', { type: 'conjunction' });

/** "Lyon, Nice et Brest"; of a great many the first, and how many more. */
export function listedNames(named: readonly { name: string }[]): string {
  const names = named.map(({ name }) => name);
  if (names.length <= MOST_NAMED) return list.format(names);
  const shown = names.slice(0, MOST_NAMED - 1);
  return list.format([...shown, `${names.length - shown.length} autres`]);
}
