import {
  ceasedOnOf,
  differencesOf,
  sameSaid,
  stillDiffers,
  type AccountCompared,
  type DifferenceSaid,
  type RegisterNews,
} from './registerDifferences';
import { nightBefore } from './registerNight';

const account = (
  more: Partial<AccountCompared['fields']> = {},
  rest: Partial<Omit<AccountCompared, 'fields'>> = {},
): AccountCompared => ({
  fields: {
    legalName: 'NEGOCE DU QUAI',
    tradeName: 'Négoce du Quai',
    legalForm: '5499',
    apeCode: '46.90Z',
    addressLine: '8 rue des Tanneurs',
    postcode: '35000',
    city: 'Rennes',
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
    ...more,
  },
  ceasedOn: null,
  siret: '12345678200015',
  ...rest,
});
const said = {
  legalName: 'NEGOCE DU QUAI',
  tradeName: 'NEGOCE DU QUAI',
  legalForm: '5499',
  apeCode: '46.90Z',
  addressLine: '8 RUE DES TANNEURS',
  postcode: '35000',
  city: 'RENNES',
};
const news = (
  values: Partial<RegisterNews['values']> = {},
  rest: Partial<Omit<RegisterNews, 'values'>> = {},
): RegisterNews => ({
  values: { ...said, ...values },
  state: 'active',
  closedOn: null,
  siret: '12345678200015',
  ...rest,
});
const moved = { addressLine: '2 QUAI NORD', postcode: '29200', city: 'BREST' };

test.each<[string, AccountCompared, RegisterNews, object[]]>([
  ['capitals and accents are no difference', account({ legalName: 'Négoce du Quai' }), news(), []],
  [
    'renamed, and by its trade name too where that was the legal one',
    account(),
    news({ legalName: 'COMPTOIR DU PORT', tradeName: 'COMPTOIR DU PORT' }),
    [{ what: 'name', said: { legalName: 'COMPTOIR DU PORT', tradeName: 'COMPTOIR DU PORT' } }],
  ],
  [
    'renamed, and a trade name of its own stays',
    account({ tradeName: 'Chez Nous' }),
    news({ legalName: 'COMPTOIR DU PORT' }),
    [{ what: 'name', said: { legalName: 'COMPTOIR DU PORT' } }],
  ],
  ['another legal form', account(), news({ legalForm: '5710' }), [{ what: 'legalForm', said: { legalForm: '5710' } }]],
  ['another activity', account(), news({ apeCode: '47.11A' }), [{ what: 'apeCode', said: { apeCode: '47.11A' } }]],
  ['the same activity in another nomenclature is no difference', account(), news({ apeCode: '46.90Y' }), []],
  [
    'moved, to a place with a number of its own',
    account(),
    news(moved, { siret: '12345678200023' }),
    [{ what: 'address', said: { ...moved, siret: '12345678200023' } }],
  ],
  [
    'moved, where no number of a place is known',
    account({}, { siret: null }),
    news(moved),
    [{ what: 'address', said: moved }],
  ],
  [
    'what the register does not publish is no difference',
    account(),
    { ...news(), values: { legalName: 'NEGOCE DU QUAI' } },
    [],
  ],
  ['what nobody filled is no difference', account({ addressLine: null, apeCode: null }), news(moved), []],
  [
    'closed, and nothing else then',
    account(),
    news(moved, { state: 'closed', closedOn: '2026-06-30' }),
    [{ what: 'closure', said: { closed: true, closedOn: '2026-06-30' } }],
  ],
  [
    'closed, which the record says already',
    account({}, { ceasedOn: '2026-06-30' }),
    news({}, { state: 'closed', closedOn: '2026-06-30' }),
    [],
  ],
  [
    'open, although the record says closed',
    account({}, { ceasedOn: '2026-06-30' }),
    news(),
    [{ what: 'closure', said: { closed: false } }],
  ],
])('%s', (_what, compared, answer, expected) => {
  expect(differencesOf(compared, answer)).toEqual(expected);
});

test.each<[string, AccountCompared, DifferenceSaid, boolean]>([
  [
    'a name that somebody wrote by hand meanwhile',
    account({ legalName: 'COMPTOIR DU PORT' }),
    { legalName: 'COMPTOIR DU PORT' },
    false,
  ],
  [
    'half of what it writes',
    account({ legalName: 'COMPTOIR DU PORT' }),
    { legalName: 'COMPTOIR DU PORT', tradeName: 'COMPTOIR DU PORT' },
    true,
  ],
  ['a closure that is recorded', account({}, { ceasedOn: '2026-06-30' }), { closed: true, closedOn: null }, false],
  ['a closure that is not', account(), { closed: true, closedOn: null }, true],
])('%s', (_what, compared, saidNow, expected) => {
  expect(stillDiffers(compared, saidNow)).toBe(expected);
});

test('what was said is compared whatever its order', () => {
  expect(sameSaid({ postcode: '29200', city: 'BREST' }, { city: 'BREST', postcode: '29200' })).toBe(true);
  expect(sameSaid({ postcode: '29200' }, { postcode: '29300' })).toBe(false);
});

test.each([
  ['2026-11-26T00:59:59Z', '2026-11-25T01:00:00.000Z'],
  ['2026-11-26T01:00:00Z', '2026-11-26T01:00:00.000Z'],
  ['2026-07-01T12:00:00Z', '2026-07-01T00:00:00.000Z'],
])('at %s the night is that of %s', (now, night) => {
  expect(nightBefore(new Date(now)).toISOString()).toBe(night);
});

test.each<[string, DifferenceSaid, string | null | undefined]>([
  ['a closure with its day', { closed: true, closedOn: '2026-09-30' }, '2026-09-30'],
  ['a closure of an unknown day', { closed: true, closedOn: null }, '2026-11-26'],
  ['a company that is open again', { closed: false }, null],
  ['a new name', { legalName: 'COMPTOIR DU PORT' }, undefined],
])('%s, found on 26 November', (_what, said, expected) => {
  expect(ceasedOnOf(said, '2026-11-26')).toBe(expected);
});
