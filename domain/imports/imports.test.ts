import { company } from './rows.fixture';
import { newAccountOf, readAccountRow } from './accountRow';
import { neededFields, proposeMapping, saidBy } from './columns';
import { readContactRow } from './contactRow';
import { codeIn } from './offered';
import { repeatedLines } from './repeated';
import { likeness } from './verdict';

const lists = {
  civility: [
    { code: 'MME', label: 'Madame' },
    { code: 'M', label: 'Monsieur' },
  ],
  sourceType: [{ code: 'WEB', label: 'Site internet' }],
  segment: [{ code: 'TPE', label: '05-TPE' }],
  prioritySector: [{ code: 'SANTE', label: 'Santé' }],
  hierarchyLevel: [{ code: 'DIR', label: 'Direction' }],
  people: new Map([['CBE', 'an-id']]),
};

describe('columns', () => {
  test.each([
    ['accounts', ['SIREN', 'Raison sociale', 'CP', 'VILLE'], { identifier: 0, legalName: 1, postcode: 2, city: 3 }],
    [
      'accounts',
      [
        'Nom',
        'Raison sociale',
        'Numéro',
        'SIREN',
        'Statut',
        'Ville',
        'BU',
        'Resp. de compte',
        'Segmentation',
        'Secteur prioritaire',
        'Opp. ouvertes',
      ],
      { tradeName: 0, legalName: 1, identifier: 3, city: 5, segment: 8, prioritySector: 9 },
    ],
    [
      'contacts',
      ['Compte', 'Numéro', 'Civilité', 'Nom', 'Prénom', 'E-mail', 'Téléphone'],
      { account: 1, civility: 2, lastName: 3, firstName: 4, email: 5, phone: 6 },
    ],
    ['contacts', ['n’importe quoi'], {}],
  ] as const)('of a file of %s named %j are known', (kind, headings, mapping) => {
    expect(proposeMapping(kind, headings)).toEqual(mapping);
  });

  test('a cell that an export made plain says what it said, and an empty one says nothing', () => {
    expect(saidBy(["'+32 2 123", ' ', "l'apostrophe"], { phone: 0, city: 1, source: 2, title: 9 })).toEqual({
      phone: '+32 2 123',
      source: "l'apostrophe",
    });
  });

  test('what a file cannot do without', () => {
    expect(neededFields).toEqual({
      accounts: ['legalName'],
      contacts: ['account', 'lastName', 'firstName'],
      opportunities: ['account'],
    });
  });
});

describe('a row of accounts', () => {
  test('is read as the form would read it', () => {
    expect(
      readAccountRow(
        {
          identifier: '732 829 320',
          legalName: 'ATELIER',
          legalForm: '5710',
          apeCode: '6920Z',
          phone: '0687654321',
          invoiceEmails: 'A@x.fr; b@x.fr',
          civility: 'madame',
          sourceType: 'WEB',
          segment: '05-TPE',
          prioritySector: 'sante',
          clientLeadPartner: 'cbe',
        },
        lists,
      ),
    ).toEqual({
      company: { siren: '732829320' },
      fields: {
        legalName: 'ATELIER',
        legalForm: '5710',
        apeCode: '69.20Z',
        phone: '+33687654321',
        invoiceEmails: ['a@x.fr', 'b@x.fr'],
        civility: 'MME',
        sourceType: 'WEB',
        segment: 'TPE',
        prioritySector: 'SANTE',
        clientLeadPartnerId: 'an-id',
      },
    });
  });

  test.each([
    [{ identifier: '732829320' }, 'name_missing'],
    [{ legalName: 'X', identifier: '732829321' }, 'siren_invalid'],
    [{ legalName: 'X', legalForm: 'Société imaginaire' }, 'legal_form_unknown'],
    [{ legalName: 'X', legalForm: '0710' }, 'legal_form_unknown'],
    [{ legalName: 'X', apeCode: 'abc' }, 'ape_wrong'],
    [{ legalName: 'X', phone: '12' }, 'phone_invalid'],
    [{ legalName: 'X', invoiceEmails: 'a@x.fr, b' }, 'email_wrong'],
    [{ legalName: 'X', civility: 'Maître du monde' }, 'value_unknown'],
    [{ legalName: 'X', segment: 'Géante' }, 'value_unknown'],
    [{ legalName: 'X', accountManager: 'ZZZ' }, 'person_unknown'],
    [{ legalName: 'X'.repeat(201) }, 'too_long'],
    [{ tradeName: 'X', city: 'B'.repeat(101) }, 'too_long'],
    [
      { legalName: 'X', invoiceEmails: Array.from({ length: 11 }, (_, at) => `a${at}@x.fr`).join(';') },
      'too_many_emails',
    ],
  ])('%j is refused: %s', (said, problem) => {
    expect(readAccountRow(said, lists)).toEqual({ problem });
  });

  test('takes a category that the list of forms does not have, as the form does', () => {
    expect(readAccountRow({ legalName: 'X', legalForm: '7490' }, lists)).toMatchObject({
      fields: { legalForm: '7490' },
    });
  });

  test('without a SIREN is a company being registered', () => {
    expect(newAccountOf({ company: null, fields: { legalName: 'X', city: 'Brest' } })).toMatchObject({
      legalName: 'X',
      tradeName: 'X',
      legalForm: 'en_cours_immatriculation',
      city: 'Brest',
      phone: null,
    });
  });
});

describe('a row of contacts', () => {
  const who = { account: '9010000001', lastName: 'Lefèvre', firstName: 'Éloïse' };

  test('names its account by number or by SIREN', () => {
    expect(
      readContactRow({ ...who, types: 'Signataire, Coffre-fort numérique', hierarchyLevel: 'direction' }, lists),
    ).toEqual({
      account: { number: '9010000001' },
      fields: { lastName: 'Lefèvre', firstName: 'Éloïse', types: ['signatory', 'vault'], hierarchyLevel: 'DIR' },
    });
    expect(readContactRow({ ...who, account: '732 829 320 00074' }, lists)).toMatchObject({
      account: { siren: '732829320' },
    });
  });

  test.each([
    [{ lastName: 'A', firstName: 'B' }, 'account_missing'],
    [{ ...who, lastName: undefined }, 'name_missing'],
    [{ ...who, email: 'nul' }, 'email_wrong'],
    [{ ...who, phone: 'x' }, 'phone_invalid'],
    [{ ...who, types: 'Chef' }, 'value_unknown'],
    [{ ...who, platformConnected: 'Bientôt' }, 'value_unknown'],
    [{ ...who, title: 'T'.repeat(101) }, 'too_long'],
  ])('%j is refused: %s', (said, problem) => {
    expect(
      readContactRow(
        Object.fromEntries(Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== undefined)),
        lists,
      ),
    ).toEqual({ problem });
  });
});

test('a value is known by code or name, accents and capitals aside', () => {
  expect([codeIn(lists.civility, 'MADAME'), codeIn(lists.civility, 'm'), codeIn(lists.civility, 'mlle')]).toEqual([
    'MME',
    'M',
    null,
  ]);
});

test('the first line about a record counts, those that repeat it are told', () => {
  const accounts = [
    { identifier: '732829320', legalName: 'A' },
    { legalName: 'SARL Élan' },
    { identifier: '732 829 320 00074', legalName: 'B' },
    { legalName: 'Elan' },
    { city: 'Brest' },
    { city: 'Brest' },
  ];
  expect([
    ...repeatedLines(
      'accounts',
      accounts.map((said, at) => ({ line: at + 2, said: said })),
    ),
  ]).toEqual([
    [4, 2],
    [5, 3],
  ]);
  const contacts = [
    { account: '1', email: 'A@x.fr' },
    { account: '1', email: 'a@x.fr ' },
    { account: '2', email: 'a@x.fr' },
  ];
  expect([
    ...repeatedLines(
      'contacts',
      contacts.map((said, at) => ({ line: at + 2, said })),
    ),
  ]).toEqual([[3, 2]]);
});

test.each([
  ['one SIREN', company('732829320', 'A'), company('732829320', 'B'), 'same'],
  ['two SIREN, one name', company('732829320', 'A'), company('552081317', 'A'), 'other'],
  ['one name, where a SIREN lacks', company(null, 'SARL Élan'), company('552081317', 'ELAN'), 'same'],
  ['a slip of the finger', company(null, 'Garage du Pors'), company(null, 'GARAGE DU PORT'), 'perhaps'],
  ['the beginning of another name', company(null, 'Garage'), company(null, 'Garage du Port'), 'other'],
  ['two short names', company(null, 'ABC'), company(null, 'ABD'), 'other'],
  ['contacts at one domain', company(null, 'Élan'), company(null, 'Autre', true), 'perhaps'],
])('%s: %j and %j', (_what, row, account, is) => {
  expect(likeness(row, account)).toBe(is);
});
