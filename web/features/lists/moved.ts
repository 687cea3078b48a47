/** The ids with one of them at another place, counted from 0; null where nothing would change. */
export function moved(ids: readonly string[], id: string, to: number): string[] | null {
  const from = ids.indexOf(id);
  if (from === -1 || to < 0 || to >= ids.length || to === from) return null;
  const others = ids.filter((one) => one !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

/** "Perdue : Délai dépassé" → "PERDUE_DELAI_DEPASSE": what records keep, so that the words may change. */
export function codeFor(label: string): string {
  const letters = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^[^A-Z]+|_+$/g, '');
  return letters.slice(0, 40).replace(/_+$/, '');
}
