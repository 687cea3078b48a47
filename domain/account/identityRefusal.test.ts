import { IN_REGISTRATION } from '../identity/legalForm';
import { changedFields, type AccountFields } from './fields';
import { identityRefusal, structureFor } from './identityRefusal';

const company: AccountFields = {
  legalName: 'ATELIER DU QUAI',
  tradeName: 'Atelier du Quai',
  legalForm: '5499',
  apeCode: null,
  addressLine: null,
  postcode: null,
  city: null,
  civility: null,
  firstName: null,
  lastName: null,
  phone: null,
  invoiceEmails: [],
  sourceType: null,
  source: null,
  segment: null,
  prioritySector: null,
  clientLeadPartnerId: null,
  accountManagerId: null,
};
const person = {
  ...company,
  legalForm: '1000',
  civility: 'MME',
  firstName: 'Jeanne',
  lastName: 'Riou',
  phone: '+33687654321',
};

describe('an account is identified', () => {
  test.each([
    ['a company with a SIREN', '732829320', company],
    ['a company being registered, without SIREN', null, { ...company, legalForm: IN_REGISTRATION }],
    ['a company whose SIREN came before its form', '732829320', { ...company, legalForm: IN_REGISTRATION }],
    ['a sole trader with name and telephone', '732829320', person],
  ])('%s', (_what, siren, fields) => {
    expect(identityRefusal(siren, fields)).toBeNull();
  });

  test('not without a SIREN, unless it is being registered', () => {
    expect(identityRefusal(null, company)).toMatchObject({
      code: 'siren_invalid',
      params: { problem: 'siren_missing' },
    });
  });

  test.each(['civility', 'firstName', 'lastName', 'phone'] as const)('not a sole trader without %s', (field) => {
    expect(identityRefusal('732829320', { ...person, [field]: null })).toMatchObject({
      code: 'natural_person_incomplete',
      missing: [{ field }],
    });
  });
});

test('a company being registered is a legal person until its form says otherwise', () => {
  expect([IN_REGISTRATION, '1000', '5499'].map(structureFor)).toEqual([
    'legal_person',
    'natural_person',
    'legal_person',
  ]);
});

test('only what differs has changed, whether a text, a nothing or a list', () => {
  const before: AccountFields = { ...company, city: 'Brest', invoiceEmails: ['a@quai.example', 'b@quai.example'] };
  expect(
    changedFields(before, {
      city: 'Brest',
      postcode: '29200',
      invoiceEmails: ['a@quai.example', 'b@quai.example'],
      source: null,
    }),
  ).toEqual(['postcode']);
  expect(changedFields(before, { city: null, invoiceEmails: ['b@quai.example', 'a@quai.example'] })).toEqual([
    'city',
    'invoiceEmails',
  ]);
});
