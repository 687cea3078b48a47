import type { OpportunityFields } from './fields';
import type { GateContext } from './gates';
import { gateFields, missingForGate, missingToStay } from './gates';

const context: GateContext = { today: '2026-11-24', accountingOffer: false, acceptance: 'requested', acceptanceGrantedBefore: 'letter' };
const accounting = { ...context, accountingOffer: true };

const qualified: OpportunityFields = {
  name: 'RSE_Diagnostic', engagementPartnerId: 'u1', businessUnitId: 'b1', practiceId: 'p1', offerFamilyId: 'f1', offerId: 'o1',
  sourceType: 'network', amount: 1_000_000, engagementManagerId: 'u2', expectedSignatureOn: '2026-11-24',
};
const proposed: OpportunityFields = { ...qualified, serviceType: 'conseil', productionStartOn: '2027-01-01', productionEndOn: '2027-12-31' };

const reasons = (missing: { field: string; why: string }[]) => missing.map(({ field, why }) => `${field}: ${why}`);

describe('the fields that a gate asks for', () => {
  test.each([
    [undefined, 'identification', ['name', 'engagementPartnerId']],
    ['identification', 'qualification', ['businessUnitId', 'practiceId', 'offerFamilyId', 'offerId', 'sourceType', 'amount', 'engagementManagerId', 'expectedSignatureOn']],
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

describe('the gate to Qualification', () => {
  test('opens when everything is filled, today being a possible signature date and zero a possible amount', () => {
    expect(missingForGate('qualification', qualified, context)).toEqual([]);
    expect(missingForGate('qualification', { ...qualified, amount: 0 }, context)).toEqual([]);
  });

  test.each([
    ['no amount', { amount: null }, ['amount: missing']],
    ['a negative amount', { amount: -1 }, ['amount: negative']],
    ['yesterday as signature date', { expectedSignatureOn: '2026-11-23' }, ['expectedSignatureOn: in_the_past']],
    ['a day that does not exist', { expectedSignatureOn: '2027-02-29' }, ['expectedSignatureOn: not_a_date']],
    ['blanks only', { sourceType: '  ' }, ['sourceType: missing']],
    ['two gaps', { offerId: null, engagementManagerId: null }, ['offerId: missing', 'engagementManagerId: missing']],
  ])('holds %s', (_name, change, expected) => {
    expect(reasons(missingForGate('qualification', { ...qualified, ...change }, context))).toEqual(expected);
  });

  test('lists every gap of an opportunity that was only named, each with the key of its label', () => {
    const missing = missingForGate('qualification', { name: 'RSE_Diagnostic', engagementPartnerId: 'u1' }, context);
    expect(missing).toHaveLength(8);
    expect(missing[0]).toEqual({ field: 'businessUnitId', label: 'opportunity.businessUnitId', why: 'missing' });
  });

  test('does not ask for acceptance: it is launched there', () => {
    expect(missingForGate('qualification', qualified, { ...context, acceptance: 'none' })).toEqual([]);
  });
});

describe('the gate to Proposition', () => {
  test('opens when its fields are filled and acceptance is requested', () => {
    expect(missingForGate('proposition', proposed, context)).toEqual([]);
  });

  test.each([
    ['an end on the day of the start', { productionEndOn: '2027-01-01' }, context, []],
    ['an end before the start', { productionEndOn: '2026-12-31' }, context, ['productionEndOn: before_production_start']],
    ['a gap of Qualification', { sourceType: null }, context, ['sourceType: missing']],
    ['no year end for an accounting offer', {}, accounting, ['closingOn: missing']],
    ['an accounting year end + 6 months, exactly', { closingOn: '2027-06-30', productionEndOn: '2027-12-30' }, accounting, []],
    ['a day less than year end + 6 months', { closingOn: '2027-06-30', productionEndOn: '2027-12-29' }, accounting, ['productionEndOn: production_end_too_early']],
    ['the same with a reason, which changes nothing', { closingOn: '2027-06-30', productionEndOn: '2027-12-29', productionEndReason: 'accord client' }, accounting, ['productionEndOn: production_end_too_early']],
    ['a year end on 31 August, clamped to 29 February', { closingOn: '2027-08-31', productionEndOn: '2028-02-29' }, accounting, []],
    ['an earlier end of another offer', {}, { ...context, missionEndOn: '2027-12-31' }, ['productionEndReason: production_end_needs_reason']],
    ['an earlier end of another offer, with its reason', { productionEndReason: 'mission courte' }, { ...context, missionEndOn: '2027-12-31' }, []],
  ])('%s', (_name, change, given, expected) => {
    expect(reasons(missingForGate('proposition', { ...proposed, ...change }, given))).toEqual(expected);
  });

  test.each([
    ['none', 'letter', ['acceptance: acceptance_not_requested']],
    ['refused', 'letter', ['acceptance: acceptance_not_requested']],
    ['requested', 'letter', []],
    ['granted', 'letter', []],
    ['none', 'proposition', ['acceptance: acceptance_not_requested']],
    ['requested', 'proposition', ['acceptance: acceptance_not_granted']],
    ['granted', 'proposition', []],
  ] as const)('with acceptance %s, wanted before the %s', (acceptance, acceptanceGrantedBefore, expected) => {
    const given = { ...context, acceptance, acceptanceGrantedBefore };
    expect(reasons(missingForGate('proposition', proposed, given))).toEqual(expected);
  });
});

describe('an edit after the gate', () => {
  test('may not empty what the gate asked for', () => {
    expect(reasons(missingToStay('proposition', { ...proposed, offerId: null }, context))).toEqual(['offerId: missing']);
  });

  test('is not held by a signature date that has gone by, nor by acceptance', () => {
    const later = { ...context, today: '2027-03-01', acceptance: 'none' as const };
    expect(missingToStay('proposition', proposed, later)).toEqual([]);
    expect(missingForGate('proposition', proposed, later)).toHaveLength(2);
  });

  test('is free at Identification, except for the name and the partner', () => {
    expect(reasons(missingToStay('identification', { name: '' }, context))).toEqual(['name: missing', 'engagementPartnerId: missing']);
  });
});
