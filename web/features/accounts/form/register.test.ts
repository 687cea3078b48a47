import { emptyForm } from './accountForm';
import { refilled, stillRegistered } from './register';

const former = { legalName: 'NEGOCE DU QUAI', city: 'Brest' };
const form = { ...emptyForm, identifier: '099999948', legalName: 'NEGOCE DU QUAI', city: 'Lyon', source: 'Salon' };

test('a number that the register does not know keeps nothing of the company asked before', () => {
  expect(refilled(form, former, {})).toEqual({ ...form, legalName: '' });
});

test('what a person typed or changed stays, unless the new answer says otherwise', () => {
  expect(refilled(form, former, { legalName: 'ATELIER DU PORT' })).toEqual({ ...form, legalName: 'ATELIER DU PORT' });
});

test('a value that was changed no longer comes from the register', () => {
  expect(stillRegistered(form, former)).toEqual(['legalName']);
});
