import { simulatedCompanies } from './catalogue';
import { startRegisterSimulator } from './start';
import { troubles, unknownSiren } from './troubles';

/** Written again here: the fixtures must not be checked by the code they are made to check. */
const passesLuhn = (digits: string) =>
  Array.from(digits)
    .reverse()
    .reduce(
      (sum, digit, index) => sum + (index % 2 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)]! : Number(digit)),
      0,
    ) %
    10 ===
  0;

describe('the invented companies', () => {
  const numbers = [...simulatedCompanies.map(({ siren }) => siren), ...Object.values(troubles), unknownSiren];

  test('have valid numbers of the invented range, each once', () => {
    expect(numbers.filter((siren) => !/^099999\d{3}$/.test(siren) || !passesLuhn(siren))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('have valid sites of their own', () => {
    const wrong = simulatedCompanies.flatMap(({ siren, sites }) =>
      sites.filter(({ siret }) => !siret.startsWith(siren) || siret.length !== 14 || !passesLuhn(siret)),
    );
    expect(wrong).toEqual([]);
  });

  test('are enough for the demonstration and leave some to create', () => {
    const uses = simulatedCompanies.map(({ use }) => use);
    expect([uses.filter((use) => use === 'account').length, uses.filter((use) => use === 'prospect').length]).toEqual([
      45, 35,
    ]);
  });
});

describe('the simulated register', () => {
  let simulator: Awaited<ReturnType<typeof startRegisterSimulator>>;
  beforeAll(async () => {
    simulator = await startRegisterSimulator({ requestsPerSecond: 1000 });
  });
  afterAll(() => simulator.close());
  const get = async (query: string) => {
    const response = await fetch(`${simulator.url}${query}`);
    return {
      status: response.status,
      body: (await response.json()) as Record<string, unknown> & { results: Record<string, unknown>[] },
    };
  };

  test.each([
    ['/search', 'Veuillez indiquer au moins un paramètre de recherche.'],
    ['/search?q=ab', '3 caractères minimum pour les termes de la requête.'],
    ['/search?q=atelier&per_page=26', 'Veuillez indiquer un paramètre `per_page` entre 1 et 25.'],
    ['/search?q=atelier&page=0', 'Veuillez indiquer un paramètre `page` entre 1 et 1000.'],
    [
      '/search?q=atelier&include=siege',
      'Veuillez indiquer si vous souhaitez une réponse minimale avec le filtre `minimal=True`.',
    ],
  ])('refuses %s in French', async (query, erreur) => {
    expect(await get(query)).toEqual({ status: 400, body: { erreur } });
  });

  test('searches names without accents or case, by page', async () => {
    const { body } = await get('/search?q=CASTÉLferran&per_page=2&page=2');
    expect(body).toMatchObject({
      total_results: 3,
      total_pages: 2,
      page: 2,
      per_page: 2,
      results: [{ nom_raison_sociale: 'CASTELFERRAN IMMOBILIER' }],
    });
  });

  test('shows secondary fields only when they are asked for', async () => {
    const { body } = await get('/search?q=099999005&minimal=true&include=tva');
    expect(body.results[0]).toHaveProperty('tva');
    expect(body.results[0]).not.toHaveProperty('siege');
  });

  test('answers 404 elsewhere', async () => {
    expect((await get('/nowhere')).status).toBe(404);
  });

  test('answers 429 with Retry-After over its rate', async () => {
    const strict = await startRegisterSimulator({ requestsPerSecond: 1 });
    await fetch(`${strict.url}/search?q=099999005`);
    const second = await fetch(`${strict.url}/search?q=099999005`);
    await strict.close();
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '1']);
  });
});
