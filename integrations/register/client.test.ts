import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createRegisterClient } from './client';
import { simulatedCompanies } from './simulator/catalogue';
import { startRegisterSimulator } from './simulator/start';
import { troubles, unknownSiren, type Trouble } from './simulator/troubles';

const byName = (legalName: string) => simulatedCompanies.find((company) => company.legalName === legalName)!;

describe('a client of the simulated register', () => {
  let simulator: Awaited<ReturnType<typeof startRegisterSimulator>>;
  beforeAll(async () => {
    simulator = await startRegisterSimulator({ requestsPerSecond: 1000 });
  });
  afterAll(() => simulator.close());
  const client = (timeoutMs = 400) =>
    createRegisterClient({ baseUrl: simulator.url, timeoutMs, requestsPerSecond: 1000 });

  test('finds every published company by SIREN and by each SIRET', async () => {
    const register = client(3000);
    const published = simulatedCompanies.filter(({ diffusion }) => diffusion === 'O');
    expect(published.length).toBeGreaterThan(1);
    for (const { siren, legalName, person, sites } of published) {
      const answer = await register.lookup({ siren });
      expect(answer).toMatchObject({
        kind: 'found',
        company: { siren, headOffice: { siret: sites[0]!.siret, headOffice: true }, matchedSite: null },
      });
      if (!person) expect(answer).toMatchObject({ company: { legalName } });
      for (const { siret } of sites)
        expect(await register.lookup({ siret })).toMatchObject({ company: { siren, matchedSite: { siret } } });
    }
  });

  test('separates street, postcode and town, and keeps trade name, legal form, APE and VAT apart', async () => {
    const { siren, sites } = byName('ATELIERS BRUMEVAL');
    expect(await client().lookup({ siret: sites[1]!.siret })).toEqual({
      kind: 'found',
      company: {
        siren,
        legalName: 'ATELIERS BRUMEVAL',
        tradeName: 'BRUMEVAL',
        legalFormCode: '5710',
        state: 'active',
        created: '2009-03-16',
        closed: null,
        diffusible: true,
        apeCode: { code: '25.62B', nomenclature: 'NAFRev2' },
        vatNumbers: [expect.stringMatching(/^FR\d{2}099999005$/)],
        headOffice: {
          siret: sites[0]!.siret,
          headOffice: true,
          state: 'active',
          sign: 'BRUMEVAL',
          addressLines: ['14 RUE DES FORGES'],
          postcode: '69007',
          city: 'LYON',
        },
        matchedSite: {
          siret: sites[1]!.siret,
          headOffice: false,
          state: 'active',
          sign: 'BRUMEVAL ISÈRE',
          addressLines: ['3 AVENUE DU VERCORS'],
          postcode: '38600',
          city: 'FONTAINE',
        },
      },
    });
  });

  test('builds a sole trader’s name, which has no denomination', async () => {
    expect(await client().lookup({ siren: byName('GRELLIN Armelle').siren })).toMatchObject({
      company: { legalName: 'ARMELLE GRELLIN', legalFormCode: '1000' },
    });
  });

  test('says that a company or a site is closed', async () => {
    expect(await client().lookup({ siren: byName('NEGOCE DU QUAI DISPARU').siren })).toMatchObject({
      company: { state: 'closed', vatNumbers: [] },
    });
    const { sites } = byName('TRANSPORTS QUERLAN');
    expect(await client().lookup({ siret: sites[2]!.siret })).toMatchObject({
      company: { state: 'active', matchedSite: { state: 'closed' } },
    });
  });

  test('lets nothing withheld through, whether the unit or only its address is', async () => {
    const person = await client().lookup({ siren: byName('ANONYME Personne').siren });
    const company = await client().lookup({ siren: byName('SOCIETE DISCRETE DU LITTORAL').siren });
    const address = await client().lookup({ siren: byName('SECRETS DE FABRIQUE ORVELINE').siren });
    expect(person).toEqual({
      kind: 'notDiffusible',
      siren: byName('ANONYME Personne').siren,
      state: 'active',
      closed: null,
    });
    expect(company).toMatchObject({ kind: 'notDiffusible' });
    expect(address).toMatchObject({
      kind: 'found',
      company: { diffusible: false, headOffice: { addressLines: [], postcode: null, city: null } },
    });
    expect(JSON.stringify([person, company, address])).not.toMatch(/DIFFUSIBLE\]|CACHÉE|ESSENCES/i);
  });

  test('knows neither a number nobody has nor a site its company does not have', async () => {
    expect(await client().lookup({ siren: unknownSiren })).toEqual({ kind: 'unknown' });
    expect(await client().lookup({ siret: `${byName('BATI-SORLINE').siren}99999` })).toEqual({ kind: 'unknown' });
  });

  test.each<[Trouble, unknown]>([
    ['tooManyRequests', { kind: 'unavailable', reason: 'tooManyRequests', retryAfterSeconds: 7 }],
    ['slow', { kind: 'unavailable', reason: 'timeout' }],
    ['serverError', { kind: 'unavailable', reason: 'serverError' }],
    ['truncated', { kind: 'unavailable', reason: 'badAnswer' }],
    ['htmlPage', { kind: 'unavailable', reason: 'badAnswer' }],
    ['connectionCut', { kind: 'unavailable', reason: 'serverError' }],
    ['otherCompany', { kind: 'unknown' }],
  ])('answers instead of throwing when the register shows %s', async (trouble, expected) => {
    expect(await client().lookup({ siren: troubles[trouble] })).toEqual(expected);
    expect(await client().lookup({ siret: `${troubles[trouble]}00018` })).toEqual(expected);
  });

  test('sends nothing more while the register’s pause lasts', async () => {
    const register = client();
    await register.lookup({ siren: troubles.tooManyRequests });
    expect(await register.lookup({ siren: byName('BATI-SORLINE').siren })).toMatchObject({
      reason: 'tooManyRequests',
      retryAfterSeconds: 7,
    });
  });

  test('gives up with the caller’s own reason', async () => {
    const caller = new AbortController();
    const pending = client(5000).lookup({ siren: troubles.slow }, caller.signal);
    caller.abort(new Error('screen closed'));
    await expect(pending).rejects.toThrow('screen closed');
  });
});

test('keeps a burst under the register’s own limit', async () => {
  const simulator = await startRegisterSimulator();
  const register = createRegisterClient({ baseUrl: simulator.url, timeoutMs: 5000, requestsPerSecond: 6 });
  const answers = await Promise.all(simulatedCompanies.slice(0, 12).map(({ siren }) => register.lookup({ siren })));
  await simulator.close();
  expect(answers.map(({ kind }) => kind)).toEqual(answers.map(() => 'found'));
});

describe('a hostile register', () => {
  let server: Server;
  afterEach(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const answering = async (reply: (response: ServerResponse) => void, timeoutMs = 4000) => {
    server = createServer((_request, response) => reply(response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return createRegisterClient({
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      timeoutMs,
    }).lookup({ siren: '099999005' });
  };

  test('cannot fill the memory with an endless body', async () => {
    const answer = await answering((response) => {
      const chunk = Buffer.alloc(64_000, ' ');
      const pour = () => {
        if (!response.destroyed && response.write(chunk)) setImmediate(pour);
        else response.once('drain', pour);
      };
      pour();
    });
    expect(answer).toEqual({ kind: 'unavailable', reason: 'badAnswer' });
  });

  test('cannot hold the caller by dripping its body, not even while memory is swept', async () => {
    setFlagsFromString('--expose-gc');
    const sweep = runInNewContext('gc') as () => void;
    const answer = await answering((response) => {
      const drip = setInterval(() => {
        response.write(' ');
        sweep();
      }, 20);
      response.on('close', () => clearInterval(drip));
    }, 500);
    expect(answer).toEqual({ kind: 'unavailable', reason: 'timeout' });
  });

  test.each([
    [
      'a redirection',
      (response: ServerResponse) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
      'serverError',
    ],
    [
      'a refusal of the request',
      (response: ServerResponse) => response.writeHead(400).end('{"erreur":"?"}'),
      'badAnswer',
    ],
    ['JSON of another shape', (response: ServerResponse) => response.end('{"results":[{"siren":7}]}'), 'badAnswer'],
    [
      'a company without a legal form',
      (response: ServerResponse) =>
        response.end('{"results":[{"siren":"099999005","nom_complet":"X","siege":{"siret":"09999900500012"}}]}'),
      'badAnswer',
    ],
  ])('is not believed with %s', async (_what, reply, reason) => {
    expect(await answering(reply)).toEqual({ kind: 'unavailable', reason });
  });
});

test('a register that cannot be reached is unavailable, not an error', async () => {
  const simulator = await startRegisterSimulator();
  await simulator.close();
  expect(await createRegisterClient({ baseUrl: simulator.url }).lookup({ siren: '099999005' })).toEqual({
    kind: 'unavailable',
    reason: 'serverError',
  });
});
