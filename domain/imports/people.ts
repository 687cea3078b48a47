interface Somebody {
  id: string;
  code: string;
  email: string;
  name: string;
}

/** People by how files name them: code, address or full name, capitals aside. A name that several bear is nobody's. */
export function peopleNamed(people: readonly Somebody[]): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  const borne = new Set<string>();
  for (const { id, name } of people) {
    const key = keyOf(name);
    if (byName.has(key)) borne.add(key);
    byName.set(key, id);
  }
  borne.forEach((key) => byName.delete(key));
  for (const { id, code, email } of people) byName.set(keyOf(code), id).set(keyOf(email), id);
  return byName;
}

export const personIn = (people: ReadonlyMap<string, string>, text: string): string | null =>
  people.get(keyOf(text)) ?? null;

const keyOf = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toUpperCase();
