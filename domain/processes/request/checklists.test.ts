import { checklistFor, lineByKey } from './checklists';

describe('checklist of a request', () => {
  test('a KBIS is asked of a legal person only (D18)', () => {
    expect(checklistFor('acceptance', { legalStructure: 'legal_person' }).map((line) => line.key)).toContain('kbis');
    expect(checklistFor('acceptance', { legalStructure: 'natural_person' }).map((line) => line.key)).toEqual(['identity', 'activity']);
  });

  test.each([
    ['direct_debit', ['engagementLetter', 'bankDetails', 'sepaMandate']],
    ['transfer', ['engagementLetter']],
    [undefined, ['engagementLetter']],
  ])('payment by %s asks for %j (requirement 288)', (paymentMethod, keys) => {
    expect(checklistFor('missionSetup', { legalStructure: 'legal_person', paymentMethod }).map((line) => line.key)).toEqual(keys);
  });

  test('a stored line is found by its key', () => {
    expect(lineByKey('sepaMandate')?.documentKind).toBe('sepa_mandate');
    expect(lineByKey('nothing')).toBeNull();
  });
});
