import { accountNamed } from './accountNamed';
import { placeInCatalogue } from './catalogue';
import { proposeMapping } from './columns';
import { whoseImports } from './importers';
import { readOpportunityRow } from './opportunityRow';
import { peopleNamed, personIn } from './people';
import { repeatedLines } from './repeated';
import { opportunityLikeness } from './sameOpportunity';
import type { Person } from '../principal/principal';
import type { Role } from '../principal/roles';

const people = peopleNamed([
  { id: 'claire', code: 'CBE', email: 'claire@cabinet.example', name: 'Claire Berthier' },
  { id: 'jean', code: 'JMA', email: 'jean.m@cabinet.example', name: 'Jean Martin' },
  { id: 'other', code: 'JM2', email: 'jean.m2@cabinet.example', name: 'Jean Martin' },
]);
const lists = {
  practices: [
    { id: 'exp', code: 'EXP', label: 'Expertise' },
    { id: 'rh', code: 'RH', label: 'Conseil RH' },
  ],
  offerFamilies: [
    { id: 'compta', code: 'COMPTA', label: 'Comptabilité', parentId: 'exp' },
    { id: 'paie', code: 'PAIE', label: 'Paie', parentId: 'rh' },
  ],
  offers: [
    { id: 'tenue', code: 'TENUE', label: 'Tenue', parentId: 'compta' },
    { id: 'revue', code: 'REVUE-C', label: 'Revue', parentId: 'compta' },
    { id: 'revuePaie', code: 'REVUE-P', label: 'Revue', parentId: 'paie' },
  ],
  sourceType: [{ code: 'WEB', label: 'Site internet' }],
  serviceType: [{ code: 'REC', label: 'Récurrente' }],
  salesDynamic: [{ code: 'CONQUETE', label: 'Conquête' }],
  businessUnits: [{ id: 'ren', code: 'REN', label: 'Rennes' }],
  people,
};

test('the columns of an export of opportunities are known, and its stage is not among them', () => {
  const headings = [
    'Numéro',
    'Opportunité',
    'Client',
    'Stade',
    'Resp. signataire',
    'Prochain stade',
    'Signature prévue',
    'Montant',
    'Devise',
    'Montant pondéré',
  ];
  expect(proposeMapping('opportunities', headings)).toEqual({
    number: 0,
    name: 1,
    account: 2,
    engagementPartner: 4,
    expectedSignatureOn: 6,
    amount: 7,
    currency: 8,
  });
  // Of a number and a name of the client, the number is surer.
  expect(proposeMapping('opportunities', ['Client', 'SIREN', 'Offre'])).toEqual({ account: 1, offer: 2 });
});

describe('a row of opportunities', () => {
  test('is read as the form would read it', () => {
    expect(
      readOpportunityRow(
        {
          account: '732 829 320',
          name: 'Compta_Tenue 2027',
          offer: 'tenue',
          amount: '12 345,67 €',
          currency: 'eur',
          expectedSignatureOn: '31/12/2026',
          engagementPartner: 'Claire@cabinet.example',
          engagementManager: 'cbe',
          referrer: 'claire  berthier',
          sourceType: 'site INTERNET',
          source: 'Salon',
          serviceType: 'REC',
          salesDynamic: 'conquete',
          businessUnit: 'rennes',
        },
        lists,
      ),
    ).toEqual({
      number: null,
      account: { siren: '732829320' },
      fields: {
        name: 'Compta_Tenue 2027',
        practiceId: 'exp',
        offerFamilyId: 'compta',
        offerId: 'tenue',
        amountCents: 1_234_567,
        expectedSignatureOn: '2026-12-31',
        engagementPartnerId: 'claire',
        engagementManagerId: 'claire',
        referrerId: 'claire',
        sourceType: 'WEB',
        source: 'Salon',
        serviceType: 'REC',
        salesDynamic: 'CONQUETE',
        businessUnitId: 'ren',
      },
    });
  });

  test('of a number says what changes, nothing else', () => {
    expect(readOpportunityRow({ number: ' opp 0000012', amount: '0' }, lists)).toEqual({
      number: 'OPP0000012',
      account: null,
      fields: { amountCents: 0 },
    });
  });

  test.each([
    ['account_missing', { account: undefined }],
    ['name_missing', { name: undefined }],
    ['too_long', { name: 'a'.repeat(121) }],
    ['too_long', { source: 'a'.repeat(201) }],
    ['amount_wrong', { amount: '-5' }],
    ['amount_wrong', { amount: '12.345,67' }],
    ['amount_wrong', { amount: '1,234' }],
    ['amount_wrong', { amount: 'à définir' }],
    ['currency_other', { amount: '10', currency: 'USD' }],
    ['amount_wrong', { amount: '10 $' }],
    ['day_wrong', { expectedSignatureOn: '31/02/2027' }],
    ['day_wrong', { expectedSignatureOn: '12/2026' }],
    ['offer_unknown', { offer: 'rien' }],
    ['unit_unknown', { businessUnit: 'Nice' }],
    ['value_unknown', { salesDynamic: 'rien' }],
    ['person_unknown', { engagementPartner: 'Jean Martin' }],
    ['person_unknown', { referrer: 'nobody@cabinet.example' }],
  ])('%s for %j', (problem, wrong: Record<string, string | undefined>) => {
    const row: Record<string, string | undefined> = { account: '901000001', name: 'X', ...wrong };
    const said = Object.fromEntries(Object.entries(row).filter(([, text]) => text !== undefined)) as Record<
      string,
      string
    >;
    expect(readOpportunityRow(said, lists)).toEqual({ problem });
  });
});

test.each([
  [{ offer: 'Tenue' }, { practiceId: 'exp', offerFamilyId: 'compta', offerId: 'tenue' }],
  [{ offerFamily: 'paie' }, { practiceId: 'rh', offerFamilyId: 'paie' }],
  [{ practice: 'conseil rh' }, { practiceId: 'rh' }],
  [
    { practice: 'rh', offer: 'revue' },
    { practiceId: 'rh', offerFamilyId: 'paie', offerId: 'revuePaie' },
  ],
  [
    { offerFamily: 'comptabilite', offer: 'Revue' },
    { practiceId: 'exp', offerFamilyId: 'compta', offerId: 'revue' },
  ],
  [{}, {}],
  // Two offers have the name.
  [{ offer: 'Revue' }, null],
  [{ practice: 'rh', offerFamily: 'compta' }, null],
  [{ practice: 'rh', offer: 'tenue' }, null],
  [{ practice: 'rien' }, null],
] as const)('%j stands in the catalogue at %j', (said, placed) => {
  expect(placeInCatalogue(said, lists)).toEqual(placed);
});

test.each([
  ['732 829 320', { siren: '732829320' }],
  ['73282932000074', { siren: '732829320' }],
  ['901 0000012', { number: '9010000012' }],
  ['123456789', { number: '123456789' }],
  ['Garage du Port 2', { name: 'Garage du Port 2' }],
])('%s names an account by %j', (text, by) => {
  expect(accountNamed(text)).toEqual(by);
});

test('a person is named by code, address or name; two of one name are told by the others', () => {
  const named = ['cbe', 'CLAIRE@cabinet.example', 'Claire Berthier', 'Jean Martin', 'jm2'].map((text) =>
    personIn(people, text),
  );
  expect(named).toEqual(['claire', 'claire', 'claire', null, 'other']);
});

const told = { name: 'Compta_Tenue', offerId: 'tenue', expectedSignatureOn: '2026-12-31' };
const known = { ...told, isOpen: true, byMistake: false };
test.each([
  ['same', told, known],
  ['same', { ...told, name: 'COMPTA tenue', offerId: null, expectedSignatureOn: null }, known],
  ['perhaps', { ...told, name: 'Autre' }, known],
  ['perhaps', { ...told, offerId: 'revue' }, known],
  ['other', { ...told, name: 'Autre', offerId: null }, known],
  ['other', { ...told, name: 'Autre' }, { ...known, offerId: null }],
  // What is over: an old file again, not next year's mission.
  ['same', told, { ...known, isOpen: false }],
  ['other', { ...told, expectedSignatureOn: '2027-12-31' }, { ...known, isOpen: false }],
  ['other', { ...told, name: 'Autre' }, { ...known, isOpen: false }],
  ['other', told, { ...known, isOpen: false, byMistake: true }],
])('%s: %j and %j', (is, row, opportunity) => {
  expect(opportunityLikeness(row, opportunity)).toBe(is);
});

test('a row that repeats an earlier one is told which; another offer or another name is another', () => {
  const rows = [
    { account: 'Élan', name: 'Audit' },
    { account: 'ELAN', name: 'audit' },
    { account: 'Elan', name: 'Audit', offer: 'Tenue' },
    { number: 'OPP0000001', account: 'Elan' },
    { number: 'opp 0000001' },
    { account: 'Elan' },
    { account: 'Elan' },
  ];
  expect([
    ...repeatedLines(
      'opportunities',
      rows.map((said, at) => ({ line: at + 2, said })),
    ),
  ]).toEqual([
    [3, 2],
    [6, 5],
  ]);
});

const somebody = (...roles: Role[]) =>
  ({ roles: roles.map((role) => ({ role, scope: 'bu', scopeId: 'x' })) }) as unknown as Person;
test.each([
  ['accounts', 'business_support', 'all'],
  ['accounts', 'consultant', 'none'],
  ['opportunities', 'administrator', 'all'],
  ['opportunities', 'consultant', 'own'],
  ['opportunities', 'auditor', 'none'],
] as const)('of %s, a %s brings in %s', (kind, role, whose) => {
  expect(whoseImports(somebody(role), kind)).toBe(whose);
});
