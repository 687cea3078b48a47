import { recognisedCents, type PricedByHour } from './recognised';

test.each<[Partial<PricedByHour>, number, number | null]>([
  [{}, 60, 7000],
  [{}, 210, 24_500],
  [{}, 20, 2333],
  [{ unitPriceCents: 101 }, 30, 51],
  [{ discountBasisPoints: 500 }, 60, 6650],
  [{}, 0, 0],
  [{ kind: 'planned' }, 60, null],
  [{ kind: 'complement' }, 60, null],
  [{ kind: 'fixed' }, 60, null],
])('%j and %d minutes: %j (requirement 177)', (more, minutes, cents) => {
  const line: PricedByHour = { kind: 'regie', unitPriceCents: 7000, discountBasisPoints: 0, ...more };
  expect(recognisedCents(line, minutes)).toBe(cents);
});
