/** The objects of a simulated HubSpot: unique external ids and addresses, a history of each property, merges that move ids. */
import { EXTERNAL_ID } from '../../../domain/hubspot/objects';

export type Kind = 'companies' | 'contacts' | 'deals' | 'notes' | 'meetings' | 'calls' | 'emails';
export const kinds: readonly Kind[] = ['companies', 'contacts', 'deals', 'notes', 'meetings', 'calls', 'emails'];

export interface Kept {
  id: string;
  properties: Record<string, string>;
  history: Record<string, { value: string; timestamp: string; sourceType: string }[]>;
  associated: Map<Kind, Set<string>>;
}

export interface Conflict {
  category: 'CONFLICT' | 'VALIDATION_ERROR' | 'OBJECT_NOT_FOUND';
  message: string;
}
export const isConflict = (one: object): one is Conflict => 'category' in one;

/** Where a write comes from: an application that holds a token, or somebody at HubSpot's screens. */
export type WrittenBy = 'INTEGRATION' | 'CRM_UI';

function write(kept: Kept, properties: Record<string, string>, by: WrittenBy): string[] {
  const changed = Object.entries(properties).filter(([name, value]) => (kept.properties[name] ?? '') !== value);
  for (const [name, value] of changed) {
    kept.properties[name] = value;
    kept.history[name] = [
      { value, timestamp: new Date().toISOString(), sourceType: by },
      ...(kept.history[name] ?? []),
    ];
  }
  return changed.map(([name]) => name);
}

export interface Content {
  objects: Map<Kind, Map<string, Kept>>;
  /** Where the ids of merged objects lead. */
  moved: Map<string, string>;
  lastId: number;
}

const nothing = (): Content => ({
  objects: new Map(kinds.map((kind) => [kind, new Map<string, Kept>()])),
  moved: new Map(),
  lastId: 1000,
});

export function createStore(content: Content = nothing()) {
  const { objects, moved } = content;
  const of = (kind: Kind) => objects.get(kind) ?? new Map<string, Kept>();
  const all = (kind: Kind) => [...of(kind).values()];
  const get = (kind: Kind, id: string) => of(kind).get(moved.get(`${kind}/${id}`) ?? id);
  const holding = (kind: Kind, property: string, value: string) =>
    value === '' ? undefined : all(kind).find(({ properties }) => properties[property] === value);

  function refusal(kind: Kind, id: string | null, properties: Record<string, string>): Conflict | null {
    const { email = '' } = properties;
    if (kind !== 'contacts' || email === '') return null;
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email))
      return { category: 'VALIDATION_ERROR', message: `Property values were not valid: ${email}` };
    const holder = holding(kind, 'email', email);
    return holder && holder.id !== id
      ? { category: 'CONFLICT', message: `Contact already exists. Existing ID: ${holder.id}` }
      : null;
  }

  function create(kind: Kind, properties: Record<string, string>, by: WrittenBy): Kept | Conflict {
    const refused = refusal(kind, null, properties);
    if (refused) return refused;
    const kept: Kept = { id: String((content.lastId += 1)), properties: {}, history: {}, associated: new Map() };
    of(kind).set(kept.id, kept);
    write(kept, properties, by);
    return kept;
  }

  function update(
    kind: Kind,
    id: string,
    properties: Record<string, string>,
    by: WrittenBy,
  ): { kept: Kept; changed: string[] } | Conflict {
    const kept = get(kind, id);
    if (!kept) return { category: 'OBJECT_NOT_FOUND', message: 'resource not found' };
    const refused = refusal(kind, kept.id, properties);
    return refused ?? { kept, changed: write(kept, properties, by) };
  }

  function associate(from: [Kind, string], to: [Kind, string]): void {
    for (const [[kind, id], [otherKind, otherId]] of [
      [from, to],
      [to, from],
    ] as const) {
      const kept = get(kind, id);
      const other = get(otherKind, otherId);
      if (kept && other) kept.associated.set(otherKind, (kept.associated.get(otherKind) ?? new Set()).add(other.id));
    }
  }

  return {
    content,
    all,
    get,
    create,
    update,
    associate,
    upsert: (kind: Kind, property: string, value: string, properties: Record<string, string>) => {
      const held = holding(kind, property, value);
      const written = { ...properties, [property]: value };
      if (!held) return create(kind, written, 'INTEGRATION');
      const updated = update(kind, held.id, written, 'INTEGRATION');
      return isConflict(updated) ? updated : updated.kept;
    },
    /** The first is left, under its id; what it lacks it takes from the second, whose id leads to it from now on. */
    merge: (kind: Kind, keptId: string, goneId: string) => {
      const [kept, gone] = [get(kind, keptId), get(kind, goneId)];
      if (!kept || !gone || kept === gone) throw new RangeError(`nothing to merge: ${keptId}, ${goneId}`);
      write(kept, { ...gone.properties, ...kept.properties }, 'CRM_UI');
      if (kept.properties[EXTERNAL_ID] === undefined && gone.properties[EXTERNAL_ID] !== undefined)
        kept.properties[EXTERNAL_ID] = gone.properties[EXTERNAL_ID];
      of(kind).delete(gone.id);
      for (const [from, to] of moved) if (to === gone.id && from.startsWith(`${kind}/`)) moved.set(from, kept.id);
      moved.set(`${kind}/${gone.id}`, kept.id);
      return kept;
    },
    remove: (kind: Kind, id: string) => of(kind).delete(id),
  };
}
export type Store = ReturnType<typeof createStore>;
