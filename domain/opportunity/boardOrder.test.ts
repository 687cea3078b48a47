import fc from 'fast-check';
import { NOT_PLACED, placeBehind, type Placed } from './boardOrder';

const byKey = (a: Placed, b: Placed) => (a.key < b.key ? -1 : 1);

/** What writing the keys makes of the group. */
function written(group: readonly Placed[], keys: readonly Placed[]): Placed[] {
  const ids = new Set(keys.map(({ id }) => id));
  return [...group.filter(({ id }) => !ids.has(id)), ...keys].sort(byKey);
}

/** Drags a card of the group, or a new one, behind the card at `front` of what is left; 0 is the one all are behind. */
function drag(group: readonly Placed[], id: string, front: number): { group: Placed[]; expected: string[] } {
  const others = group.filter((placed) => placed.id !== id);
  const at = front % (others.length + 1);
  const ids = others.map((placed) => placed.id);
  return {
    group: written(others, placeBehind(others, others[at - 1]?.key ?? NOT_PLACED, id)),
    expected: [...ids.slice(0, at), id, ...ids.slice(at)],
  };
}

test('whatever is dragged where, the cards stand as in a list that it is put into', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ card: fc.nat(12), front: fc.nat(12) }), { maxLength: 60 }), (drags) => {
      let group: Placed[] = [];
      for (const { card, front } of drags) {
        const after = drag(group, `card ${card}`, front);
        expect([after.group.map(({ id }) => id).join(), new Set(after.group.map(({ key }) => key)).size]).toEqual([
          after.expected.join(),
          after.group.length,
        ]);
        group = after.group;
      }
    }),
  );
});

test('only the dragged card is written, and its key sorts behind no key at all', () => {
  const first = placeBehind([], NOT_PLACED, 'a');
  expect(first).toHaveLength(1);
  expect(first[0]!.key > NOT_PLACED).toBe(true);
  expect(placeBehind(first, NOT_PLACED, 'b')).toHaveLength(1);
});

test('hundreds of drags at the very same place keep keys short, and give them anew in the same order', () => {
  let group: Placed[] = [];
  let [longest, givenAnew] = [0, 0];
  for (let turn = 0; turn < 500; turn += 1) {
    const others = group.filter(({ id }) => id !== `card ${turn % 12}`);
    // Always between the two that were dropped last: the narrowest place there is.
    const after = drag(group, `card ${turn % 12}`, 1 + (turn % 2));
    if (after.group.map(({ id }) => id).join() !== after.expected.join())
      throw new Error(`turn ${turn}: ${JSON.stringify(after)}`);
    givenAnew +=
      others.length > 0 &&
      others.every(({ id, key }) => after.group.some((placed) => placed.id === id && placed.key !== key))
        ? 1
        : 0;
    group = after.group;
    longest = Math.max(longest, ...group.map(({ key }) => key.length));
  }
  expect(longest).toBeLessThanOrEqual(40);
  expect(givenAnew).toBeGreaterThan(0);
});
