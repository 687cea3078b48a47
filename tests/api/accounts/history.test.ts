import { randomUUID } from 'node:crypto';
import type { RegisterAnswerView } from '../../../contracts/register';
import type { RegisteredCompany } from '../../../integrations/register/port';
import { registerCheckSuite } from './registerChecks';
import { company, created, makeSiren, openBench, provenanceOf, refused, type Bench } from './bench';

let bench: Bench;
let accountId: string;

const siren = makeSiren();
const headOffice = {
  siret: `${siren}00017`,
  headOffice: true,
  state: 'active' as const,
  sign: null,
  addressLines: ['8 rue des Tanneurs'],
  postcode: '35000',
  city: 'RENNES',
};
const registered: RegisteredCompany = {
  siren,
  legalName: 'TANNERIE DU PONT',
  tradeName: null,
  legalFormCode: '5710',
  apeCode: null,
  state: 'active',
  created: null,
  closed: null,
  diffusible: true,
  headOffice,
  matchedSite: null,
  vatNumbers: [],
};

beforeAll(async () => {
  bench = await openBench({
    deps: { register: { lookup: () => Promise.resolve({ kind: 'found', company: registered }) } },
  });
  accountId = (await created(bench.anna)).body.id;
});
afterAll(() => bench.close());

interface Line {
  at: string;
  by: string;
  action: string;
  objectKind: string;
  data: { fields?: string[] };
}
interface Page {
  items: Line[];
  nextCursor: string | null;
}
const history = (query = '') => bench.anna.get<Page>(`/accounts/${accountId}/history${query}`);

test('what was done to the account, its contacts and documents is told, the newest first, by whom, in pages, without a value', async () => {
  const contact = {
    civility: 'MME',
    firstName: 'Jeanne',
    lastName: 'Riou',
    title: null,
    department: null,
    hierarchyLevel: null,
    email: 'secret.jeanne@quai.example',
    phone: null,
    types: [],
  };
  const { body } = await bench.bruno.post(`/accounts/${accountId}/contacts`, { body: contact });
  await bench.anna.patch(`/accounts/${accountId}`, { body: { city: 'Vannes' }, ifMatch: '"1"' });
  await bench.anna.patch(`/contacts/${String(body['id'])}`, { body: { phone: '0687654321' }, ifMatch: '"1"' });
  await created(bench.anna);

  const whole = (await history()).body;
  expect(whole.items).toMatchObject([
    {
      action: 'contactChanged',
      objectKind: 'contact',
      about: 'Jeanne Riou',
      by: 'Anna Lemoine',
      data: { fields: ['phone'] },
    },
    { action: 'accountChanged', objectKind: 'account', about: null, by: 'Anna Lemoine', data: { fields: ['city'] } },
    { action: 'contactCreated', objectKind: 'contact', by: 'Bruno Kerdal' },
    { action: 'accountCreated', objectKind: 'account', by: 'Anna Lemoine' },
  ]);
  expect(JSON.stringify(whole)).not.toMatch(/secret|Vannes|687654321/);

  const first = (await history('?limit=3')).body;
  const second = (await history(`?limit=3&cursor=${first.nextCursor!}`)).body;
  expect([...first.items, ...second.items]).toEqual(whole.items);
  expect(second.nextCursor).toBeNull();
});

test('reading it writes nothing', async () => {
  const count = async () => (await bench.owner('audit').count<{ count: string }[]>())[0]?.count;
  const before = await count();
  await history();
  expect(await count()).toBe(before);
});

test('a cursor that is none, and an account that is none, are refused', async () => {
  expect(await history('?cursor=x')).toMatchObject(refused(400, 'invalid_cursor'));
  expect(await bench.anna.get(`/accounts/${randomUUID()}/history`)).toMatchObject(refused(404, 'not_found'));
});

describe('each value says where it comes from', () => {
  const filled = {
    legalName: 'TANNERIE DU PONT',
    tradeName: 'Tannerie du Pont',
    legalForm: '5710',
    addressLine: '8 rue des Tanneurs',
    postcode: '35000',
    city: 'RENNES',
  };

  test('from the register on creation, from a person once they changed it, whatever a screen says', async () => {
    const { seal } = (await bench.anna.get<RegisterAnswerView>(`/register/companies/${siren}`)).body;
    const { id } = (await created(bench.anna, company(siren, { ...filled, registerSeal: seal }))).body;
    expect(await provenanceOf(bench.anna, id, 'legalName')).toMatchObject({ source: 'register', by: 'Anna Lemoine' });
    expect(await provenanceOf(bench.anna, id, 'tradeName')).toMatchObject({ source: 'person' });
    await bench.bruno.patch(`/accounts/${id}`, { body: { city: 'Vannes' }, ifMatch: '"1"' });
    expect(await provenanceOf(bench.anna, id, 'city')).toMatchObject({ source: 'person', by: 'Bruno Kerdal' });
    await bench.anna.patch(`/accounts/${id}`, {
      body: { identifier: siren, city: 'RENNES', registerSeal: seal },
      ifMatch: '"2"',
    });
    expect(await provenanceOf(bench.anna, id, 'city')).toMatchObject({ source: 'register', by: 'Anna Lemoine' });
    expect(await bench.nina.get(`/accounts/${id}/provenance`)).toMatchObject(refused(404, 'not_found'));
  });

  test('what the register said of another company, or never said, is the person’s own word', async () => {
    const { seal } = (await bench.anna.get<RegisterAnswerView>(`/register/companies/${siren}`)).body;
    const forged = `${Buffer.from(JSON.stringify({ siren, values: filled })).toString('base64url')}.${seal!.split('.')[1]!}`;
    for (const registerSeal of [seal, forged, 'x']) {
      const { id } = (await created(bench.anna, company(makeSiren(), { ...filled, registerSeal }))).body;
      expect(await provenanceOf(bench.anna, id, 'city')).toMatchObject({ source: 'person' });
    }
  });
});

describe('the nightly check against the register', () => registerCheckSuite(() => bench));
