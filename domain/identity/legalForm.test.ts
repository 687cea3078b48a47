import {
  IN_REGISTRATION,
  isLegalForm,
  LEGAL_FORMS,
  legalFormLabel,
  legalStructureOf,
  missingForStructure,
} from './legalForm';

describe('a legal form', () => {
  test.each([
    ['1000', 'natural_person'],
    ['5710', 'legal_person'],
    ['5499', 'legal_person'],
    ['9220', 'legal_person'],
    [IN_REGISTRATION, undefined],
  ])('%s is the form of a %s', (code, structure) => {
    expect(legalStructureOf(code)).toBe(structure);
  });

  test('is offered once, each with a four-digit code and a label, the local value first', () => {
    const [first, ...insee] = LEGAL_FORMS;
    expect(first).toMatchObject({ code: IN_REGISTRATION });
    expect(new Set(LEGAL_FORMS.map((form) => form.code)).size).toBe(LEGAL_FORMS.length);
    for (const form of insee) expect(form.code).toMatch(/^\d{4}$/);
    for (const form of LEGAL_FORMS) expect(form.label).not.toBe('');
  });

  // single-member companies have no code of their own in the nomenclature
  test.each(['5498', '5720'])('%s is not a code', (code) => {
    expect(LEGAL_FORMS.map((form) => form.code)).not.toContain(code);
  });

  test.each([
    ['5710', true],
    [IN_REGISTRATION, true],
    ['7490', true],
    ['0710', false],
    ['571', false],
    ['57100', false],
    ['SAS', false],
  ])('%s may be kept: %s', (code, may) => {
    expect(isLegalForm(code)).toBe(may);
  });

  test('that the list does not have is shown by its code', () => {
    expect(legalFormLabel('6540')).toBe('Société civile immobilière');
    expect(legalFormLabel('7490')).toBe('7490');
  });
});

describe('the account of a natural person', () => {
  test.each([
    [{}, ['civility', 'lastName', 'firstName', 'phone']],
    [{ civility: 'mme', lastName: 'Morel', firstName: ' ', phone: null }, ['firstName', 'phone']],
    [{ civility: 'mme', lastName: 'Morel', firstName: 'Anne', phone: '+33687654321' }, []],
  ])('%j still lacks %j', (fields, missing) => {
    expect(missingForStructure('natural_person', fields).map(({ field }) => field)).toEqual(missing);
  });

  test('asks what the account of a legal person does not', () => {
    expect(missingForStructure('legal_person', {})).toEqual([]);
    expect(missingForStructure('natural_person', {})[0]).toEqual({
      field: 'civility',
      label: 'account.civility',
      why: 'missing',
    });
  });
});
