import { isPlanned, priceMustBeForced } from './lines';

test.each([
  ['planned', 2400, true],
  ['planned', 1, true],
  ['planned', 0, false],
  ['regie', 2400, false],
  ['complement', 100, false],
  ['fixed', 100, false],
] as const)(
  'a %s line of %d hundredths gets a planning block: %s (D10, requirement 177)',
  (kind, quantityHundredths, planned) => {
    expect(isPlanned({ kind, quantityHundredths })).toBe(planned);
  },
);

test.each([
  [8000, 8000, false, false],
  [7999, 8000, false, true],
  [8001, 8000, false, true],
  [0, 8000, false, true],
  [7999, 8000, true, false],
  [8000, 8000, true, false],
  [0, 0, false, false],
])(
  'a price of %d against %d, forced %s, must be declared: %s (requirement 161)',
  (unitPriceCents, cataloguePriceCents, priceForced, must) => {
    expect(priceMustBeForced({ unitPriceCents, cataloguePriceCents, priceForced })).toBe(must);
  },
);
