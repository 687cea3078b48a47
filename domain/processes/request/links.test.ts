import { linkKinds, sideOf, whyNotLinked, whyNotUnlinked, type Link, type LinkKind } from './links';

const link = (fromId: string, toId: string, kind: LinkKind): Link => ({ id: `${fromId}-${toId}`, fromId, toId, kind });
const asked = (toId: string, kind: LinkKind) => ({ linkId: 'new', toId, toNumber: 'DEM0000002', kind });

test.each<[string, LinkKind, string, Link[], string[], string | null]>([
  ['to another', 'relates_to', 'b', [], [], null],
  ['to itself', 'relates_to', 'a', [], [], 'link_to_itself'],
  ['a second time, in another way', 'duplicates', 'b', [link('a', 'b', 'relates_to')], [], 'link_exists'],
  ['that the other has made', 'relates_to', 'b', [link('b', 'a', 'relates_to')], [], 'link_exists'],
  ['waiting for what waits for it', 'waits_for', 'b', [], ['c', 'a'], 'link_circular'],
  ['related to what waits for it', 'relates_to', 'b', [], ['c', 'a'], null],
])('a link %s', (_, kind, toId, links, awaitedByOther, code) => {
  expect(whyNotLinked('a', asked(toId, kind), { links, awaitedByOther })?.code ?? null).toBe(code);
});

test('only a link that is there is taken away, from either side', () => {
  const links = [link('b', 'a', 'waits_for')];
  expect(whyNotUnlinked({ wait: null }, 'b-a', { links, awaitedByOther: [] })).toBeNull();
  expect(whyNotUnlinked({ wait: null }, 'b-c', { links, awaitedByOther: [] })?.code).toBe('not_found');
});

test.each(linkKinds)('%s is read from both sides', (kind) => {
  expect([sideOf(kind, true), sideOf(kind, false)]).toEqual([
    kind,
    { relates_to: 'relates_to', waits_for: 'awaited_by', duplicates: 'duplicated_by' }[kind],
  ]);
});
