import { settingsAt } from '../settings/settings';
import type { OpportunityFields } from './fields';
import { gateVerdict, type GateContext } from './gates';
import { proposedValues } from './proposedValues';

const context: GateContext = {
  today: '2026-11-24',
  accountingOffer: false,
  acceptance: 'requested',
  settings: settingsAt([], '2026-11-24', null),
};
const accounting = { ...context, accountingOffer: true };
const qualified: OpportunityFields = {
  name: 'RSE_Diagnostic',
  engagementPartnerId: 'u1',
  businessUnitId: 'b1',
  practiceId: 'p1',
  offerFamilyId: 'f1',
  offerId: 'o1',
  sourceType: 'network',
  amount: 1,
  engagementManagerId: 'u2',
  expectedSignatureOn: '2026-11-30',
};
const values = (...[to, fields, given]: Parameters<typeof proposedValues>) =>
  proposedValues(to, fields, given).map(({ field, value }) => [field, value]);

describe('what the gate to Proposition proposes (D7)', () => {
  test.each([
    [
      'from the expected signature',
      qualified,
      context,
      [
        ['productionStartOn', '2026-11-30'],
        ['productionEndOn', '2027-05-30'],
      ],
    ],
    [
      'from a start that is known',
      { ...qualified, productionStartOn: '2026-08-31' },
      context,
      [['productionEndOn', '2027-02-28']],
    ],
    [
      'from the year end of an accounting offer',
      { ...qualified, closingOn: '2026-12-31' },
      accounting,
      [
        ['productionStartOn', '2026-11-30'],
        ['productionEndOn', '2027-06-30'],
      ],
    ],
    ['no end while the year end is unknown', qualified, accounting, [['productionStartOn', '2026-11-30']]],
    [
      'nothing that somebody has filled',
      { ...qualified, productionStartOn: '2026-12-01', productionEndOn: '2028-01-01' },
      context,
      [],
    ],
    ['nothing while nothing is known', {}, context, []],
  ] as const)('%s', (_name, fields, given, expected) => {
    expect(values('proposition', fields, given)).toEqual(expected);
  });

  test.each([
    ['another offer', qualified, context],
    ['an accounting offer', { ...qualified, closingOn: '2026-08-31' }, accounting],
  ] as const)('passes that gate for %s', (_name, fields, given) => {
    const filled = Object.fromEntries(
      proposedValues('proposition', fields, given).map(({ field, value }) => [field, value]),
    );
    expect(gateVerdict('proposition', { ...fields, ...filled, serviceType: 'conseil' }, given).missing).toEqual([]);
  });

  test('no other gate proposes anything', () => {
    expect(values('qualification', qualified, context)).toEqual([]);
  });
});
