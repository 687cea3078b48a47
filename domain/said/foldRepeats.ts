interface Told {
  by: { name: string };
  said: { key: string; params: Readonly<Record<string, string | number>> };
}

const lists = ['added', 'withdrawn', 'answered'] as const;

const together = (newer: string | number | undefined, older: string | number | undefined): string =>
  [...new Set([older, newer].flatMap((codes) => String(codes ?? '').split(',')).filter((code) => code !== ''))].join(
    ',',
  );

/**
 * A file that is deposited paper by paper asks for its lines anew each time: what one person brought about in a row is
 * one entry, that names all of it. Newest first, as histories are read; every other entry stays as it is.
 */
export function foldRepeats<T extends Told>(entries: readonly T[]): T[] {
  const folded: T[] = [];
  for (const entry of entries) {
    const newer = folded.at(-1);
    if (
      newer?.said.key !== 'checklistDerived' ||
      entry.said.key !== 'checklistDerived' ||
      newer.by.name !== entry.by.name
    ) {
      folded.push(entry);
      continue;
    }
    const params = Object.fromEntries(
      lists.map((list) => [list, together(newer.said.params[list], entry.said.params[list])]),
    );
    folded[folded.length - 1] = { ...newer, said: { ...newer.said, params: { ...newer.said.params, ...params } } };
  }
  return folded;
}
