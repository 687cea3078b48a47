import { isAmountTyped, opportunityAmount, weightedByStage } from './amount';
import { DEFAULT_PROBABILITIES } from './stage';

describe('the amount of an opportunity (D31)', () => {
  test.each([
    ['nothing is estimated', null, [], { cents: null, from: 'estimate' }],
    ['only estimated', 500_000, [], { cents: 500_000, from: 'estimate' }],
    ['drafted', 500_000, [{ state: 'draft', exclVatCents: 1 }], { cents: 500_000, from: 'estimate' }],
    ['under approval', 500_000, [{ state: 'pending_approval', exclVatCents: 1 }], { cents: 500_000, from: 'estimate' }],
    ['approved', 500_000, [{ state: 'approved', exclVatCents: 334_000 }], { cents: 334_000, from: 'proposals' }],
    ['approved for nothing', 500_000, [{ state: 'approved', exclVatCents: 0 }], { cents: 0, from: 'proposals' }],
    [
      'made of two live proposals and an archived one',
      1,
      [
        { state: 'approved', exclVatCents: 100 },
        { state: 'sent', exclVatCents: 20 },
        { state: 'archived', exclVatCents: 3 },
      ],
      { cents: 120, from: 'proposals' },
    ],
    [
      'signed: what is not signed no longer counts',
      1,
      [
        { state: 'signed', exclVatCents: 100 },
        { state: 'sent', exclVatCents: 20 },
      ],
      { cents: 100, from: 'signed' },
    ],
    ['refused', 500_000, [{ state: 'refused', exclVatCents: 9 }], { cents: 500_000, from: 'estimate' }],
  ] as const)('%s', (_name, estimate, proposals, amount) => {
    expect(opportunityAmount(estimate, proposals)).toEqual(amount);
  });
});

describe('the weighted amount (D9, D31)', () => {
  test.each([
    ['identification', 100_000],
    ['qualification', 300_000],
    ['proposition', 600_000],
    ['won', 1_000_000],
    ['lost', 0],
  ] as const)('of 10 000.00 at %s is %d cents', (stage, weighted) => {
    expect(weightedByStage(1_000_000, stage, DEFAULT_PROBABILITIES)).toBe(weighted);
  });

  test('of a closed opportunity does not follow the settings', () => {
    const odd = { ...DEFAULT_PROBABILITIES, won: 50, lost: 50 };
    expect([weightedByStage(100, 'won', odd), weightedByStage(100, 'lost', odd)]).toEqual([100, 0]);
  });
});

test.each([
  ['estimate', true],
  ['proposals', false],
  ['signed', false],
] as const)('an amount from %s is typed by a person: %s (D31)', (from, typed) => {
  expect(isAmountTyped(from)).toBe(typed);
});
