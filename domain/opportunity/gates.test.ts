import { settingModes, type SettingMode } from '../settings/mode';
import type { DatedSetting } from '../settings/settingAt';
import { settingsAt } from '../settings/settings';
import type { OpportunityFields } from './fields';
import type { GateContext } from './gates';
import { editVerdict, gateFields, gateVerdict } from './gates';

const since = { operator: '=', validFrom: '2026-01-01', buId: null } as const;
const settings = (...list: DatedSetting[]) => settingsAt(list, '2026-11-24', null);
const grantedBefore = (value: 'letter' | 'proposition', mode: SettingMode = 'enforce') =>
  settings({ ...since, key: 'acceptanceGrantedBefore', value, mode });
const productionEnd = (value: number, mode: SettingMode) =>
  settings({ ...since, key: 'productionEndMonths', value, mode });

const context: GateContext = {
  today: '2026-11-24',
  accountingOffer: false,
  acceptance: 'requested',
  settings: settings(),
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
  amount: 1_000_000,
  engagementManagerId: 'u2',
  expectedSignatureOn: '2026-11-24',
};
const proposed: OpportunityFields = {
  ...qualified,
  serviceType: 'conseil',
  productionStartOn: '2027-01-01',
  productionEndOn: '2027-12-31',
};

const reasons = ({ missing }: { missing: { field: string; why: string }[] }) =>
  missing.map(({ field, why }) => `${field}: ${why}`);

describe('the fields that a gate asks for', () => {
  test.each([
    [undefined, 'identification', ['name', 'engagementPartnerId']],
    [
      'identification',
      'qualification',
      [
        'businessUnitId',
        'practiceId',
        'offerFamilyId',
        'offerId',
        'sourceType',
        'amount',
        'engagementManagerId',
        'expectedSignatureOn',
      ],
    ],
    ['qualification', 'proposition', ['serviceType', 'productionStartOn', 'productionEndOn']],
    ['qualification', 'identification', []],
    ['proposition', 'qualification', []],
  ] as const)('from %s to %s', (from, to, fields) => {
    expect(gateFields(from, to, context)).toEqual(fields);
  });

  test('include the year end for an accounting offer', () => {
    expect(gateFields('qualification', 'proposition', accounting)).toContain('closingOn');
  });

  test('include those of Qualification when a lost opportunity is revived', () => {
    expect(gateFields('lost', 'qualification', context)).toContain('expectedSignatureOn');
  });
});

describe('the gate to Qualification (D5)', () => {
  test('opens when everything is filled, today being a possible signature date and zero a possible amount', () => {
    expect(reasons(gateVerdict('qualification', qualified, context))).toEqual([]);
    expect(reasons(gateVerdict('qualification', { ...qualified, amount: 0 }, context))).toEqual([]);
  });

  test.each([
    ['no amount', { amount: null }, ['amount: missing']],
    ['a negative amount', { amount: -1 }, ['amount: negative']],
    ['yesterday as signature date', { expectedSignatureOn: '2026-11-23' }, ['expectedSignatureOn: in_the_past']],
    ['a day that does not exist', { expectedSignatureOn: '2027-02-29' }, ['expectedSignatureOn: not_a_date']],
    ['blanks only', { sourceType: '  ' }, ['sourceType: missing']],
    ['two gaps', { offerId: null, engagementManagerId: null }, ['offerId: missing', 'engagementManagerId: missing']],
  ])('holds %s', (_name, change, expected) => {
    expect(reasons(gateVerdict('qualification', { ...qualified, ...change }, context))).toEqual(expected);
  });

  test('lists every gap of an opportunity that was only named, each with the key of its label', () => {
    const { missing } = gateVerdict('qualification', { name: 'RSE_Diagnostic', engagementPartnerId: 'u1' }, context);
    expect(missing).toHaveLength(8);
    expect(missing[0]).toEqual({ field: 'businessUnitId', label: 'opportunity.businessUnitId', why: 'missing' });
  });

  test('does not ask for acceptance: it is launched there', () => {
    expect(reasons(gateVerdict('qualification', qualified, { ...context, acceptance: 'none' }))).toEqual([]);
  });
});

describe('the gate to Proposition (D6, D7)', () => {
  test('opens when its fields are filled and acceptance is requested', () => {
    expect(gateVerdict('proposition', proposed, context)).toEqual({ missing: [], observed: [] });
  });

  test.each([
    [
      'an end on the day of the start, with its reason',
      { productionEndOn: '2027-01-01', productionEndReason: 'audit' },
      context,
      [],
    ],
    [
      'an end before the start',
      { productionEndOn: '2026-12-31' },
      context,
      ['productionEndOn: before_production_start'],
    ],
    ['a gap of Qualification', { sourceType: null }, context, ['sourceType: missing']],
    ['no year end for an accounting offer', {}, accounting, ['closingOn: missing']],
    [
      'an accounting year end + 6 months, exactly',
      { closingOn: '2027-06-30', productionEndOn: '2027-12-30' },
      accounting,
      [],
    ],
    [
      'a day less than year end + 6 months',
      { closingOn: '2027-06-30', productionEndOn: '2027-12-29' },
      accounting,
      ['productionEndOn: production_end_too_early'],
    ],
    [
      'the same with a reason, which changes nothing',
      { closingOn: '2027-06-30', productionEndOn: '2027-12-29', productionEndReason: 'accord client' },
      accounting,
      ['productionEndOn: production_end_too_early'],
    ],
    [
      'a year end on 31 August, clamped to 29 February',
      { closingOn: '2027-08-31', productionEndOn: '2028-02-29' },
      accounting,
      [],
    ],
    ['the start + 6 months of another offer, exactly', { productionEndOn: '2027-07-01' }, context, []],
    [
      'an earlier end of another offer',
      { productionEndOn: '2027-06-30' },
      context,
      ['productionEndReason: production_end_needs_reason'],
    ],
    [
      'an earlier end of another offer, with its reason',
      { productionEndOn: '2027-06-30', productionEndReason: 'mission courte' },
      context,
      [],
    ],
    [
      'the start + 3 months, where the firm asks no more',
      { productionEndOn: '2027-04-01' },
      { ...context, settings: productionEnd(3, 'enforce') },
      [],
    ],
  ])('%s', (_name, change, given, expected) => {
    expect(reasons(gateVerdict('proposition', { ...proposed, ...change }, given))).toEqual(expected);
  });

  test.each([
    ['none', 'letter', ['acceptance: acceptance_not_requested']],
    ['refused', 'letter', ['acceptance: acceptance_not_requested']],
    ['requested', 'letter', []],
    ['granted', 'letter', []],
    ['none', 'proposition', ['acceptance: acceptance_not_requested']],
    ['requested', 'proposition', ['acceptance: acceptance_not_granted']],
    ['granted', 'proposition', []],
  ] as const)('with acceptance %s, wanted before the %s', (acceptance, before, expected) => {
    const given = { ...context, acceptance, settings: grantedBefore(before) };
    expect(reasons(gateVerdict('proposition', proposed, given))).toEqual(expected);
  });
});

describe('a rule that has a mode', () => {
  const early = { ...proposed, closingOn: '2027-06-30', productionEndOn: '2027-12-29' };
  const short = { ...proposed, productionEndOn: '2027-06-30' };

  const held: readonly [string, string, (mode: SettingMode) => ReturnType<typeof gateVerdict>][] = [
    [
      'acceptanceGrantedBefore',
      'acceptance_not_granted',
      (mode) => gateVerdict('proposition', proposed, { ...context, settings: grantedBefore('proposition', mode) }),
    ],
    [
      'productionEndMonths',
      'production_end_too_early',
      (mode) => gateVerdict('proposition', early, { ...accounting, settings: productionEnd(6, mode) }),
    ],
    [
      'productionEndMonths',
      'production_end_needs_reason',
      (mode) => gateVerdict('proposition', short, { ...context, settings: productionEnd(6, mode) }),
    ],
    [
      'productionEndMonths',
      'production_end_needs_reason',
      (mode) => editVerdict('proposition', short, { ...context, settings: productionEnd(6, mode) }),
    ],
  ];
  const everyMode = held.flatMap(([setting, code, judge]) =>
    settingModes.map((mode) => [setting, code, mode, judge] as const),
  );

  test.each(everyMode)('%s: %s under %s', (setting, code, mode, judge) => {
    const { missing, observed } = judge(mode);
    expect(missing.map(({ why }) => why)).toEqual(mode === 'enforce' ? [code] : []);
    expect(observed).toEqual(mode === 'observe' ? [{ setting, code }] : []);
  });

  test('leaves what no setting governs alone', () => {
    const off = { ...context, acceptance: 'none' as const, settings: grantedBefore('proposition', 'off') };
    expect(reasons(gateVerdict('proposition', proposed, off))).toEqual(['acceptance: acceptance_not_requested']);
  });
});

describe('an edit after the gate', () => {
  test('may not empty what the gate asked for', () => {
    expect(reasons(editVerdict('proposition', { ...proposed, offerId: null }, context))).toEqual(['offerId: missing']);
  });

  test('is not held by a signature date that has gone by, nor by acceptance', () => {
    const later = { ...context, today: '2027-03-01', acceptance: 'none' as const };
    expect(reasons(editVerdict('proposition', proposed, later))).toEqual([]);
    expect(reasons(gateVerdict('proposition', proposed, later))).toHaveLength(2);
  });

  test('is free at Identification, except for the name and the partner', () => {
    expect(reasons(editVerdict('identification', { name: '' }, context))).toEqual([
      'name: missing',
      'engagementPartnerId: missing',
    ]);
  });
});
