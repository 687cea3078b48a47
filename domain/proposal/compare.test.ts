import fc from 'fast-check';
import { compareVersions } from './compare';
import type { VersionContent, VersionLine } from './version';

const line = (id: string, more: Partial<VersionLine> = {}): VersionLine => ({
  id,
  productId: 'p',
  productCode: 'CPTA',
  label: id,
  kind: 'planned',
  quantityHundredths: 100,
  unitPriceCents: 8000,
  cataloguePriceCents: 8000,
  priceForced: false,
  discountBasisPoints: 0,
  vatBasisPoints: 2000,
  netCents: 8000,
  resource: null,
  deliveryOn: null,
  billingOn: null,
  ...more,
});
const version = (...lines: VersionLine[]): VersionContent => ({ label: 'Tenue', proposedOn: '2026-11-26', lines });

test('says which lines came, went and changed, and what it comes to', () => {
  const found = compareVersions(
    version(line('a'), line('b'), line('c')),
    version(line('c'), line('a', { quantityHundredths: 200, netCents: 16_000 }), line('d', { netCents: 500 })),
  );
  expect(found.added.map(({ id }) => id)).toEqual(['d']);
  expect(found.removed.map(({ id }) => id)).toEqual(['b']);
  expect(found.changed.map(({ after, fields }) => [after.id, fields])).toEqual([
    ['a', ['quantityHundredths', 'netCents']],
  ]);
  expect([found.unchanged, found.netDifferenceCents]).toEqual([1, 500]);
});

test('a version does not differ from itself, and what is added one way is removed the other', () => {
  const lines = fc
    .uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), netCents: fc.nat(1_000_000) }), {
      selector: ({ id }) => id,
    })
    .map((all) => version(...all.map(({ id, netCents }) => line(id, { netCents }))));
  fc.assert(
    fc.property(lines, lines, (one, other) => {
      const there = compareVersions(one, other);
      const back = compareVersions(other, one);
      expect(compareVersions(one, one)).toMatchObject({ added: [], removed: [], changed: [], netDifferenceCents: 0 });
      expect(there.added).toEqual(back.removed);
      expect(there.changed.length).toBe(back.changed.length);
      expect(there.netDifferenceCents).toBe(back.netDifferenceCents === 0 ? 0 : -back.netDifferenceCents);
    }),
  );
});
