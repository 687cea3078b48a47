import fc from 'fast-check';
import { mergeThreeWays } from './threeWay';

const seen = { city: 'Rennes', postcode: '35000', phone: '', emails: ['a@x.fr'] };

test.each([
  ['only I changed it', {}, { city: 'Brest' }, { mine: { city: 'Brest' }, conflicts: [], theirs: [] }],
  ['only they changed it', { city: 'Brest' }, {}, { mine: {}, conflicts: [], theirs: ['city'] }],
  [
    'we changed different fields',
    { city: 'Brest' },
    { phone: '02' },
    { mine: { phone: '02' }, conflicts: [], theirs: ['city'] },
  ],
  [
    'we changed one field to different values',
    { city: 'Brest' },
    { city: 'Nantes' },
    { mine: {}, conflicts: ['city'], theirs: [] },
  ],
  [
    'we changed one field to the same value',
    { city: 'Brest' },
    { city: 'Brest' },
    { mine: { city: 'Brest' }, conflicts: [], theirs: [] },
  ],
  ['I typed what was there', { city: 'Brest' }, { city: 'Rennes' }, { mine: {}, conflicts: [], theirs: ['city'] }],
  [
    'lists are compared by what they hold',
    { emails: ['a@x.fr', 'b@x.fr'] },
    { emails: ['a@x.fr'] },
    { mine: {}, conflicts: [], theirs: ['emails'] },
  ],
])('%s', (_what, changed, typed, merge) => {
  expect(mergeThreeWays(seen, { ...seen, ...changed }, typed)).toEqual(merge);
});

/** A record that refuses a save over a version that is not the last, like the API. */
class Store {
  version = 1;
  fields: Record<string, number> = { a: 0, b: 0, c: 0 };

  save(version: number, change: Record<string, number>): boolean {
    if (version !== this.version) return false;
    this.fields = { ...this.fields, ...change };
    this.version += 1;
    return true;
  }
}

/** Somebody who reads, types, and saves when they get to it; where both changed a field they look at it and keep their own. */
class Editor {
  private seen = { version: 1, fields: { a: 0, b: 0, c: 0 } as Record<string, number> };
  private typed: Record<string, number> = {};

  constructor(private store: Store) {}

  type(field: string, value: number): void {
    if (Object.keys(this.typed).length === 0) this.seen = { version: this.store.version, fields: this.store.fields };
    this.typed = { ...this.typed, [field]: value };
  }

  /** @returns the values of others that were replaced and had not been looked at */
  save(): string[] {
    if (this.store.save(this.seen.version, this.typed)) return this.done();
    const { conflicts, mine } = mergeThreeWays(this.seen.fields, this.store.fields, this.typed);
    const looked = new Set<string>(conflicts);
    const change = Object.fromEntries(
      [...Object.keys(mine), ...conflicts].map((field) => [field, this.typed[field] ?? 0]),
    );
    const replaced = Object.keys(change).filter(
      (field) =>
        !looked.has(field) &&
        this.store.fields[field] !== this.seen.fields[field] &&
        this.store.fields[field] !== change[field],
    );
    this.store.save(this.store.version, change);
    return [...replaced, ...this.done()];
  }

  private done(): string[] {
    this.typed = {};
    return [];
  }
}

test('two editors, a thousand edits each: nobody writes over what they have not seen', () => {
  const step = fc.record({
    who: fc.constantFrom(0, 1),
    field: fc.constantFrom('a', 'b', 'c'),
    value: fc.nat(9),
    saves: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 2000, maxLength: 2000 }), (steps) => {
      const store = new Store();
      const editors = [new Editor(store), new Editor(store)];
      for (const { who, field, value, saves } of steps) {
        editors[who]?.type(field, value);
        if (saves) expect(editors[who]?.save()).toEqual([]);
      }
    }),
    { numRuns: 10 },
  );
});
