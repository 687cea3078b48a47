import knex from 'knex';
import type { ReferenceData } from '../../../contracts/reference';
import type { ResourcesView } from '../../../contracts/resources';
import type { RegisterAnswer, RegisteredCompany } from '../../../integrations/register/port';
import { startTestApi, type TestApi } from '../../support/api';
import type { ApiClient } from '../../support/apiClient';

const site = {
  siret: '73282932000074',
  headOffice: true,
  state: 'active' as const,
  sign: null,
  addressLines: ['1 rue des Lilas'],
  postcode: '35000',
  city: 'Rennes',
};
const company: RegisteredCompany = {
  siren: '732829320',
  legalName: 'Atelier des Lilas',
  tradeName: null,
  legalFormCode: '5710',
  apeCode: { code: '69.20Z', nomenclature: 'NAFRev2' },
  state: 'active',
  created: '2001-01-01',
  closed: null,
  diffusible: true,
  headOffice: site,
  matchedSite: null,
  vatNumbers: [],
};

let api: TestApi;
let anna: ApiClient;
let answer: RegisterAnswer = { kind: 'unknown' };
const asked: unknown[] = [];

beforeAll(async () => {
  const register = {
    lookup: (identifier: unknown) => {
      asked.push(identifier);
      return Promise.resolve(answer);
    },
  };
  api = await startTestApi({ deps: { register } });
  const owner = knex({ client: 'pg', connection: api.database.ownerUrl, pool: { min: 0, max: 1 } });
  const value = (company_id: string, code: string, position: number, more: object = {}) => ({
    company_id,
    list: 'civility',
    code,
    label: code,
    position,
    ...more,
  });
  await owner('list_values').insert([
    value(api.firm.companyId, 'MME', 1),
    value(api.firm.companyId, 'M', 0),
    value(api.firm.companyId, 'MLLE', 2, { retired_at: new Date() }),
    value(api.firm.otherCompanyId, 'X', 0),
  ]);
  const control = (company_id: string, value: string) => ({
    company_id,
    key: 'controlVotingBasisPoints',
    value,
    valid_from: '2026-01-01',
  });
  await owner('settings').insert([control(api.firm.companyId, '3333'), control(api.firm.otherCompanyId, '2500')]);
  await owner.destroy();
  anna = await api.login(api.firm.people.anna);
});
afterAll(() => api.close());

test('forms are offered the values of the own company, in order, retired ones left out', async () => {
  const { status, body } = await anna.get<ReferenceData>('/reference');
  expect(status).toBe(200);
  expect(body.lists['civility']).toEqual([
    { code: 'M', label: 'M' },
    { code: 'MME', label: 'MME' },
  ]);
  expect(body.businessUnits.map(({ name }) => name)).toEqual(['Brest', 'Nice', 'Rennes']);
  expect(body.legalForms.find(({ code }) => code === '1000')).toMatchObject({ structure: 'natural_person' });
  expect(body.refusalReasons.length).toBeGreaterThan(0);
  expect(body.controlVotingBasisPoints).toBe(3333);
});

const names = async (q: string) =>
  (await anna.get<{ items: { name: string }[] }>(`/people?q=${encodeURIComponent(q)}`)).body.items.map(
    ({ name }) => name,
  );

test.each([
  ['a first name', 'ann', ['Anna Lemoine']],
  ['two parts in any order', 'kerdal bru', ['Bruno Kerdal']],
  ['letters with accents', 'adèle', ['Adele Martel']],
  ['a code', 'NIN', ['Nina Azur']],
  ['nobody who left', 'gaston', []],
  ['nobody of another company', 'odile', []],
  ['a wildcard is a letter', '%', []],
])('people are found by %s', async (_what, q, expected) => {
  expect(await names(q)).toEqual(expected);
});

test('one person is found by id, wherever in the directory, unless they left or work for another company', async () => {
  const { bruno, gone, other } = api.firm.people;
  const found = async (id: string) => (await anna.get<{ items: { name: string }[] }>(`/people?id=${id}`)).body.items;
  expect(await found(bruno.id)).toMatchObject([{ name: 'Bruno Kerdal' }]);
  expect([await found(gone.id), await found(other.id)]).toEqual([[], []]);
});

test('a company is looked up by SIREN, SIRET or VAT number, with spaces', async () => {
  answer = { kind: 'found', company };
  asked.length = 0;
  const { body } = await anna.get('/register/companies/732%20829%20320');
  await anna.get('/register/companies/73282932000074');
  await anna.get('/register/companies/FR44732829320');
  expect(asked).toEqual([{ siren: '732829320' }, { siret: '73282932000074' }, { siren: '732829320' }]);
  expect(body).toMatchObject({
    outcome: 'found',
    company: {
      siren: '732829320',
      legalName: 'Atelier des Lilas',
      legalStructure: 'legal_person',
      site: { siret: '73282932000074', addressLine: '1 rue des Lilas' },
      vat: { number: 'FR44732829320', confirmed: false },
    },
  });
});

test.each([
  [{ kind: 'unknown' }, { outcome: 'unknown', company: null }],
  [
    { kind: 'notDiffusible', siren: '732829320', state: 'active', closed: null },
    { outcome: 'not_diffusible', company: null },
  ],
  [
    { kind: 'unavailable', reason: 'tooManyRequests', retryAfterSeconds: 7 },
    { outcome: 'unavailable', retryAfterSeconds: 7 },
  ],
] as [RegisterAnswer, object][])(
  'what the register says (%p) is an answer, so that the form goes on by hand',
  async (said, expected) => {
    answer = said;
    expect(await anna.get('/register/companies/732829320')).toMatchObject({ status: 200, body: expected });
  },
);

test('a text that identifies no company is refused without asking', async () => {
  asked.length = 0;
  expect(await anna.get('/register/companies/ABCDEFGHI')).toMatchObject({
    status: 422,
    body: { code: 'siren_invalid' },
  });
  expect(asked).toEqual([]);
});

describe('what the firm gives its people to work with', () => {
  const book = {
    title: 'Book des offres',
    words: 'Offre par offre.',
    address: 'https://intranet.jalon.example/offres',
  };
  let admin: ApiClient;
  beforeAll(async () => {
    admin = await api.login(api.firm.people.admin);
  });
  const save = (version: number, body: object) =>
    admin.patch<ResourcesView & { code?: string }>('/admin/resources', { ifMatch: `"${version}"`, body });

  test('an administrator writes it, everybody of the company reads it, and nobody of another', async () => {
    expect((await anna.get<ResourcesView>('/resources')).body).toEqual({ resources: [], version: 0, lastChange: null });
    const saved = await save(0, { motto: 'Éclairer, Entreprendre, Réussir', resources: [book] });
    expect([saved.status, saved.body.version]).toEqual([200, 1]);
    const { body } = await anna.get<ResourcesView>('/resources');
    expect(body).toMatchObject({ motto: 'Éclairer, Entreprendre, Réussir', resources: [book], version: 1 });
    expect(body.lastChange?.by).toBe('Adele Martel');
    const other = await api.login(api.firm.people.other);
    expect((await other.get<ResourcesView>('/resources')).body.resources).toEqual([]);
  });

  test('for whoever is no administrator there is nothing to write', async () => {
    const answer = await anna.patch<{ code: string }>('/admin/resources', { ifMatch: '"1"', body: { resources: [] } });
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
  });

  test.each([
    ['what somebody else has changed since', 0, { resources: [book] }, 'stale_version'],
    ['an address without encryption', 1, { resources: [{ ...book, address: 'http://x.example' }] }, 'invalid_input'],
    ['an address that is a program', 1, { resources: [{ ...book, address: 'javascript:alert(1)' }] }, 'invalid_input'],
    ['a title that says nothing', 1, { resources: [{ ...book, words: ' ' }] }, 'invalid_input'],
    [
      'an offer that there is not',
      1,
      { resources: [{ ...book, offerId: '00000000-0000-4000-8000-000000000000' }] },
      'reference_unknown',
    ],
  ])('%s is refused', async (_, version, body, code) => {
    expect((await save(version, body)).body.code).toBe(code);
    expect((await anna.get<ResourcesView>('/resources')).body.resources).toEqual([book]);
  });
});
