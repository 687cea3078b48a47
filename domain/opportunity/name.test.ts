import { nameDeparts, proposedName } from './name';

test('the proposed name joins family and offer', () => {
  expect(proposedName(' RSE', 'Diagnostic ')).toBe('RSE_Diagnostic');
});

test.each([
  ['RSE_Diagnostic', 'RSE', 'Diagnostic', false],
  ['rse_diagnostic', 'RSE', 'Diagnostic', false],
  ['Comptabilite_Tenue 2027', 'Comptabilité', 'Tenue', false],
  ['Conseil_Etude_patrimoniale', 'Conseil', 'Étude patrimoniale', false],
  ['RSE_Formation', 'RSE', 'Diagnostic', true],
  ['RSE Diagnostic', 'RSE', 'Diagnostic', true],
  ['Business plan', 'Conseil', 'Business plan', true],
  ['RSE_Diagnostic', undefined, undefined, false],
  ['Business plan', undefined, undefined, true],
  ['_Diagnostic', undefined, undefined, true],
  ['', 'RSE', 'Diagnostic', true],
])('%j for family %s and offer %s departs from the format: %s', (name, family, offer, departs) => {
  expect(nameDeparts(name, family, offer)).toBe(departs);
});

test('the proposed name never warns', () => {
  expect(nameDeparts(proposedName('SAS & Co', 'Évaluation des titres'), 'SAS & Co', 'Évaluation des titres')).toBe(
    false,
  );
});
