import { IN_REGISTRATION } from '../../../../domain/identity/legalForm';
import { bodyOf, changesOf, emptyForm, missingOf } from './accountForm';

const bakery = { ...emptyForm, legalName: 'FOURNIL DU PONT', legalForm: '5710' };

test('what is left empty is sent as nothing, and the trade name falls back on the legal name', () => {
  const { identifier, city, tradeName, clientLeadPartnerId } = bodyOf({ ...bakery, city: '  ' });
  expect({ identifier, city, tradeName, clientLeadPartnerId }).toEqual({
    identifier: null,
    city: null,
    tradeName: 'FOURNIL DU PONT',
    clientLeadPartnerId: null,
  });
});

test('only what differs is counted and sent, under its name on the wire', () => {
  const person = { id: 'p1', name: 'Claire Besson' };
  const base = { ...bakery, accountManager: person, invoiceEmails: ['a@fournil.example'] };
  const form = { ...base, city: 'Lyon', accountManager: null, invoiceEmails: ['a@fournil.example'] };
  expect(changesOf(base, form)).toEqual({
    fields: ['city', 'accountManager'],
    body: { city: 'Lyon', accountManagerId: null },
  });
  expect(changesOf(base, { ...base, accountManager: { ...person, name: 'C. Besson' } }).fields).toEqual([]);
});

test.each([
  ['a legal person asks for its names and form', { ...emptyForm }, ['legalName', 'legalForm']],
  [
    'a sole trader says who they are',
    { ...bakery, legalForm: '1000', lastName: 'Riou' },
    ['civility', 'firstName', 'phone'],
  ],
  ['a company being registered is a legal person for now', { ...bakery, legalForm: IN_REGISTRATION }, []],
])('%s', (_, form, missing) => {
  expect(missingOf(form)).toEqual(missing);
});
