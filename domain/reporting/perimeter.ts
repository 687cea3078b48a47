/** A business unit with where it stands. */
export interface PlacedUnit {
  id: string;
  name: string;
  hub: string;
  region: string;
}

/** Whose figures a report shows, in the largest words that are true. */
export interface Perimeter {
  kind: 'company' | 'regions' | 'hubs' | 'units';
  /** None for the whole company. */
  names: string[];
}

/** Names of whole groups that make up exactly the units held, or null when some unit is not in a whole one. */
function wholeGroups(
  units: readonly PlacedUnit[],
  held: ReadonlySet<string>,
  of: (unit: PlacedUnit) => string,
): string[] | null {
  const cut = new Set(units.filter(({ id }) => !held.has(id)).map(of));
  const names = new Set(units.filter(({ id }) => held.has(id)).map(of));
  return [...names].some((name) => cut.has(name)) ? null : [...names].sort();
}

/** @param units all those of the company @param bus those whose figures are shown */
export function perimeterOf(units: readonly PlacedUnit[], bus: readonly string[]): Perimeter {
  const held = new Set(bus);
  if (units.every(({ id }) => held.has(id))) return { kind: 'company', names: [] };
  if (held.size === 1) return { kind: 'units', names: units.filter(({ id }) => held.has(id)).map(({ name }) => name) };
  const regions = wholeGroups(units, held, ({ region }) => region);
  if (regions !== null) return { kind: 'regions', names: regions };
  const hubs = wholeGroups(units, held, ({ hub }) => hub);
  if (hubs !== null) return { kind: 'hubs', names: hubs };
  return { kind: 'units', names: units.filter(({ id }) => held.has(id)).map(({ name }) => name) };
}
