import type { LetterheadView } from '../../../contracts/letterhead';
import { changesIn, fieldsOf, formOf, missingIn } from './letterheadForm';

const view: LetterheadView = {
  version: 3,
  companyName: 'Vaubrune',
  logo: 'data:image/png;base64,AA==',
  lastChange: null,
  letterhead: {
    name: 'Vaubrune Conseil',
    legalForm: 'SAS',
    capital: '250000.00',
    siren: '732829320',
    registry: 'Paris',
    addressLine: '12, rue des Jalons',
    postcode: '75002',
    city: 'Paris',
    vatNumber: 'FR44732829320',
    insurer: 'Mutuelle',
    insurancePolicy: 'RCP 1',
    phone: '01 70 00 00 00',
    email: 'contact@vaubrune.example',
    logo: 'a'.repeat(64),
  },
};

test('what was read is sent as it was', () => {
  expect(fieldsOf(formOf(view))).toEqual(view.letterhead);
  expect(changesIn(formOf(view), formOf(view))).toBe(0);
});

test('numbers lose their spaces, emptied texts and a logo that was taken away are left out', () => {
  const form = { ...formOf(view), siren: ' 732 829 320 ', vatNumber: 'fr 44 732 829 320', registry: ' ', logo: null };
  const { registry: _gone, logo: _none, ...rest } = view.letterhead!;
  expect(fieldsOf(form)).toEqual(rest);
  expect(changesIn(formOf(view), form)).toBe(2);
});

test('a firm without letterhead begins with the company’s name, and all else is asked', () => {
  const form = formOf({ ...view, version: 0, letterhead: null, logo: null });
  expect(form.name).toBe('Vaubrune');
  expect(missingIn(form)).toEqual([
    'legalForm',
    'siren',
    'vatNumber',
    'addressLine',
    'postcode',
    'city',
    'phone',
    'email',
    'insurer',
    'insurancePolicy',
  ]);
  expect(missingIn(formOf(view))).toEqual([]);
});
