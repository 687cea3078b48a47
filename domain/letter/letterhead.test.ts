import { refuseLetterhead } from './letterhead';

test.each([
  ['its own VAT number', '732829320', 'FR44732829320', undefined],
  ['that of another company', '732829320', 'FR83404833048', 'vat_number_of_another'],
  ['a key that is wrong', '732829320', 'FR45732829320', 'vat_number_of_another'],
  ['a SIREN that is none', '732829321', 'FR44732829321', 'siren_invalid'],
])('%s', (_what, siren, vatNumber, code) => {
  expect(refuseLetterhead({ siren, vatNumber })?.code).toBe(code);
});
