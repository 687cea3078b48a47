import type { AccountFields } from '../account/fields';
import { mergeAccountFields } from './accountFields';
import { undoableUntil, whyNotMerged, type MergeParty } from './accounts';

const party = (more: Partial<MergeParty> = {}): MergeParty => ({
  id: 'a',
  siren: null,
  kind: 'prospect',
  hasLeft: false,
  inGroup: false,
  liveMandate: false,
  liveServices: [],
  buIds: ['paris'],
  ...more,
});
const person = { bus: ['paris', 'lyon'] };

test.each<[string, Partial<MergeParty>, Partial<MergeParty>, string[]]>([
  ['nothing', {}, {}, []],
  ['one SIREN of the two', {}, { siren: '099999609' }, []],
  ['two SIRENs', { siren: '099999609' }, { siren: '099999435' }, ['sirens']],
  ['one account twice', {}, { id: 'a' }, ['itself']],
  ['a client that would end as a prospect', {}, { kind: 'client' }, ['client']],
  ['a prospect that goes into a client', { kind: 'client' }, {}, []],
  ['one that left, kept above one that did not', { hasLeft: true }, {}, ['left']],
  ['one that left, which goes', {}, { hasLeft: true }, []],
  ['two groups', { inGroup: true }, { inGroup: true }, ['groups']],
  [
    'two live mandates and one service twice',
    { liveMandate: true, liveServices: ['vault'] },
    { liveMandate: true, liveServices: ['platform', 'vault'] },
    ['mandates', 'services'],
  ],
  ['a business unit beyond the perimeter', {}, { buIds: ['paris', 'nice'] }, ['perimeter']],
])('in the way of a merge: %s', (_case, kept, other, problems) => {
  expect(whyNotMerged(party(kept), party({ id: 'b', ...other }), person)).toEqual(problems);
});

const fields = (more: Partial<AccountFields> = {}): AccountFields => ({
  legalName: 'GARAGE',
  tradeName: 'Garage',
  legalForm: 'en_cours_immatriculation',
  apeCode: null,
  addressLine: null,
  postcode: null,
  city: 'Brest',
  civility: null,
  firstName: null,
  lastName: null,
  phone: null,
  invoiceEmails: ['a@g.example'],
  sourceType: null,
  source: null,
  segment: null,
  prioritySector: null,
  clientLeadPartnerId: null,
  accountManagerId: null,
  ...more,
});
const other = {
  siren: '099999609',
  fields: fields({
    legalName: 'GARAGE DU PORT SARL',
    legalForm: '5499',
    city: 'Quimper',
    phone: '+33298000001',
    invoiceEmails: ['b@g.example', 'a@g.example'],
  }),
};
const fates = (siren: string | null, choices = {}) =>
  Object.fromEntries(
    mergeAccountFields({ siren, fields: fields() }, other, choices).map(({ field, result, why }) => [
      field,
      [why, result],
    ]),
  );

test('every field says what it will be and why', () => {
  expect(fates(null)).toMatchObject({
    legalName: ['withSiren', 'GARAGE DU PORT SARL'],
    legalForm: ['withSiren', '5499'],
    tradeName: ['same', 'Garage'],
    apeCode: ['same', null],
    city: ['stays', 'Brest'],
    phone: ['filled', '+33298000001'],
    invoiceEmails: ['joined', ['a@g.example', 'b@g.example']],
  });
  expect(fates('099999609')).toMatchObject({
    legalName: ['stays', 'GARAGE'],
    legalForm: ['stays', 'en_cours_immatriculation'],
  });
});

test('what somebody chose stands above every rule', () => {
  expect(fates(null, { city: 'other', legalName: 'kept', invoiceEmails: 'other', phone: 'kept' })).toMatchObject({
    city: ['chosen', 'Quimper'],
    legalName: ['chosen', 'GARAGE'],
    invoiceEmails: ['chosen', ['b@g.example', 'a@g.example']],
    phone: ['chosen', null],
  });
});

test('more addresses than an account may have are not joined', () => {
  const many = {
    siren: null,
    fields: fields({ invoiceEmails: Array.from({ length: 10 }, (_, at) => `${at}@g.example`) }),
  };
  expect(
    mergeAccountFields({ siren: null, fields: fields() }, many, {}).find(({ field }) => field === 'invoiceEmails'),
  ).toEqual({ field: 'invoiceEmails', result: ['a@g.example'], why: 'stays' });
});

test('a merge can be taken back for thirty days', () => {
  expect(undoableUntil(new Date('2026-11-26T09:00:00Z')).toISOString()).toBe('2026-12-26T09:00:00.000Z');
});
