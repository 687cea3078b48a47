import type { AccountCard, Duplicate } from '../../../contracts/accounts/search';
import type { ApiClient } from '../../support/apiClient';
import { company, created, makeSiren, openBench, refused, siretOf, type Bench } from './bench';

let bench: Bench;
const sirens = { bakery: makeSiren(), garage: makeSiren(), nice: makeSiren() };
beforeAll(async () => {
  bench = await openBench();
  await created(
    bench.anna,
    company(siretOf(sirens.bakery), {
      legalName: 'BOULANGERIE LEFÈVRE SARL',
      tradeName: 'Le Fournil d’Éloïse',
      city: 'Saint-Brieuc',
      clientLeadPartnerId: bench.api.firm.people.bruno.id,
    }),
  );
  await created(
    bench.anna,
    company(sirens.garage, { legalName: 'GARAGE 100% OCCASION', tradeName: 'Garage du Port', city: 'Brest' }),
  );
  await created(
    bench.nina,
    company(sirens.nice, { legalName: 'CANARI PLOMBERIE', tradeName: 'Canari Plomberie', city: 'Nice' }),
  );
  await created(
    bench.other,
    company(makeSiren(), { legalName: 'CANARI AILLEURS', tradeName: 'Canari Ailleurs', city: 'Nice' }),
  );
});
afterAll(() => bench.close());

interface Page {
  items: AccountCard[];
  nextCursor: string | null;
}
const list = (client: ApiClient, query: Record<string, string> = {}) =>
  client.get<Page>(`/accounts?${new URLSearchParams(query).toString()}`);
const names = async (q: string) => (await list(bench.anna, { q })).body.items.map(({ name }) => name);
const bakery = ['Le Fournil d’Éloïse'];

describe('an account is found by', () => {
  test.each([
    ['its legal name without accents', 'lefevre'],
    ['words of it in any order', 'sarl boulangerie'],
    ['its trade name', 'éloise fournil'],
    ['a straight apostrophe for a curly one', "d'eloise"],
    ['its city', 'saint-brieuc'],
    ['its SIREN', sirens.bakery],
    ['its SIREN in groups of three', sirens.bakery.replace(/(\d{3})(?=\d)/g, '$1 ')],
    ['its SIRET', siretOf(sirens.bakery)],
    ['the beginning of its SIRET', `${sirens.bakery} 000`],
    ['its VAT number', `FR83 ${sirens.bakery}`],
    ['part of its SIREN', sirens.bakery.slice(2)],
  ])('%s', async (_what, q) => {
    expect(await names(q)).toEqual(bakery);
  });

  test('its number', async () => {
    const { items } = (await list(bench.anna, { q: 'lefevre' })).body;
    expect(await names(items[0]!.number)).toEqual(bakery);
    expect(items[0]).toMatchObject({
      legalName: 'BOULANGERIE LEFÈVRE SARL',
      siren: sirens.bakery,
      kind: 'prospect',
      city: 'Saint-Brieuc',
      businessUnit: 'Rennes',
      clientLeadPartner: 'Bruno Kerdal',
      openOpportunities: 0,
      near: false,
    });
  });
});

describe('typing errors are forgiven', () => {
  test.each([
    ['a letter that is wrong', 'lefebre'],
    ['a letter too many', 'lefebvre'],
    ['a letter that is missing', 'boulangrie'],
    ['two letters that are swapped', 'fuornil'],
    ['two errors in a long word', 'buolangrie'],
    ['an error in each of two words, in another order', 'lefebre boulangrie'],
    ['a word that is only begun', 'boulengr'],
    ['one digit of its SIREN', `5${sirens.bakery.slice(1)}`],
  ])('%s', async (_what, q) => {
    expect((await list(bench.anna, { q })).body.items.map(({ name, near }) => [name, near])).toEqual([
      ['Le Fournil d’Éloïse', true],
    ]);
  });

  test.each([['lefe xyz'], ['gar'], ['gargae nice'], ['mafevre']])(
    '%s was meant for nothing that is there',
    async (q) => {
      expect(await names(q)).toEqual(q === 'gar' ? ['Garage du Port'] : []);
    },
  );

  test('what is typed exactly comes first, and what resembles says so', async () => {
    for (const tradeName of ['Atelier Brizeux', 'Atelier Brideux'])
      await created(bench.anna, company(makeSiren(), { tradeName, legalName: tradeName }));
    const { items } = (await list(bench.anna, { q: 'brizeux' })).body;
    expect(items.map(({ name, near }) => [name, near])).toEqual([
      ['Atelier Brizeux', false],
      ['Atelier Brideux', true],
    ]);
    expect((await list(bench.anna, { q: 'brizeux', kind: 'client' })).body.items).toEqual([]);
  });

  test('and never across a wall', async () => {
    for (const q of ['canary', 'plombrie']) expect(await names(q)).toEqual([]);
    expect((await list(bench.nina, { q: 'plombrie' })).body.items).toMatchObject([
      { name: 'Canari Plomberie', near: true },
    ]);
  });
});

test.each([['%'], ['_'], ['100% o'], ['\\']])('%s is a text like another', async (q) => {
  expect(await names(q)).toEqual(q.startsWith('100') || q === '%' ? ['Garage du Port'] : []);
});

test('clients and prospects are told apart', async () => {
  await bench.owner('accounts').where({ siren: sirens.garage }).update({ kind: 'client' });
  expect((await list(bench.anna, { kind: 'client' })).body.items.map(({ name }) => name)).toEqual(['Garage du Port']);
});

test('nothing of another business unit or company is listed, searched or counted', async () => {
  for (const q of ['canari', 'nice', sirens.nice]) expect(await names(q)).toEqual([]);
  expect(JSON.stringify((await list(bench.anna)).body)).not.toMatch(/canari/i);
  const nina = await bench.api.login(bench.api.firm.people.nina);
  await nina.post('/me/profile', { body: { profile: '360' } });
  const seen = (await list(nina)).body.items.map(({ name }) => name);
  expect(seen).toContain('Le Fournil d’Éloïse');
  expect(seen).toContain('Canari Plomberie');
  expect(seen).not.toContain('Canari Ailleurs');
});

test('pages follow each other without gap or repeat, homonyms included, while accounts are added', async () => {
  for (let turn = 0; turn < 7; turn += 1)
    await created(bench.anna, company(makeSiren(), { tradeName: turn < 4 ? 'Homonyme' : `Homonyme ${turn}` }));
  const seen: AccountCard[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = (await list(bench.anna, { q: 'homonyme', limit: '2', ...(cursor === null ? {} : { cursor }) }))
      .body;
    seen.push(...page.items);
    cursor = page.nextCursor;
    await created(bench.anna, company(makeSiren(), { tradeName: 'AAA Nouveau' }));
  } while (cursor !== null);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(7);
  expect(seen).toHaveLength(7);
  expect(seen.map(({ name }) => name)).toEqual([...seen.map(({ name }) => name)].sort());
});

test('the list follows the names that it shows, accents and capitals aside', async () => {
  for (const tradeName of ['Zénith', 'Éclat', 'ecluse', 'Atelier'])
    await created(bench.anna, company(makeSiren(), { tradeName, city: 'Ordreville' }));
  expect(await names('ordreville')).toEqual(['Atelier', 'Éclat', 'ecluse', 'Zénith']);
});

test.each([
  ['nonsense'],
  [Buffer.from('["x","not an id"]').toString('base64url')],
  [Buffer.from('{}').toString('base64url')],
])('the cursor %s is refused', async (cursor) => {
  expect(await list(bench.anna, { cursor })).toMatchObject(refused(400, 'invalid_cursor'));
});

describe('duplicates are looked for in the whole firm', () => {
  const find = async (query: Record<string, string>, client = bench.anna) =>
    (await client.get<{ items: Duplicate[] }>(`/accounts/duplicates?${new URLSearchParams(query).toString()}`)).body
      .items;

  test('by SIREN, in another business unit, with an identity card and nothing more', async () => {
    const [found, ...others] = await find({ siren: sirens.nice.replace(/(\d{3})(?=\d)/g, '$1 ') });
    expect(found).toEqual({
      id: expect.any(String),
      number: expect.stringMatching(/^901/),
      siren: sirens.nice,
      name: 'CANARI PLOMBERIE',
      tradeName: 'Canari Plomberie',
      kind: 'prospect',
      businessUnit: 'Nice',
      owner: null,
      match: 'siren',
      visible: false,
    });
    expect(others).toEqual([]);
  });

  test.each([
    ['a name typed with a fault and another form', { name: 'SAS Boulangerie Lefebvre' }, 'name'],
    ['the name over the door', { name: 'fournil d’Eloise' }, 'name'],
  ])('by %s', async (_what, query, match) => {
    expect((await find(query))[0]).toMatchObject({
      name: 'BOULANGERIE LEFÈVRE SARL',
      match,
      owner: 'Bruno Kerdal',
      visible: true,
    });
  });

  test('by the domain of a contact’s address, public providers aside', async () => {
    const { items } = (await list(bench.anna, { q: 'lefevre' })).body;
    for (const email of ['eloise@fournil.example', 'eloise@gmail.com']) {
      await bench.anna.post(`/accounts/${items[0]!.id}/contacts`, {
        body: {
          civility: 'MME',
          firstName: 'Éloïse',
          lastName: 'Lefèvre',
          title: null,
          department: null,
          hierarchyLevel: null,
          email,
          phone: null,
          types: [],
        },
      });
    }
    expect(await find({ email: 'compta@FOURNIL.example' })).toMatchObject([
      { name: 'BOULANGERIE LEFÈVRE SARL', match: 'email_domain' },
    ]);
    expect(await find({ email: 'autre@gmail.com' })).toEqual([]);
  });

  test('never in another company', async () => {
    expect(await find({ name: 'Canari Ailleurs' })).not.toContainEqual(
      expect.objectContaining({ name: 'CANARI AILLEURS' }),
    );
    expect(await find({ siren: sirens.bakery }, bench.other)).toEqual([]);
  });

  test.each([[{}], [{ siren: '71' }], [{ siren: 'abc' }], [{ name: ' ' }], [{ email: 'x' }]])(
    'and nothing is found for %p, without an error',
    async (query) => {
      expect(await find(query as Record<string, string>)).toEqual([]);
    },
  );
});
