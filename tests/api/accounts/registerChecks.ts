/** The nightly check of accounts against the public register, over real HTTP with a register of this file's own. */
import { checkRegister } from '../../../activities/loops/registerChecks';
import type { AccountView } from '../../../contracts/accounts/account';
import type { OpportunityView } from '../../../contracts/opportunities/opportunity';
import type { DifferencesOfAccount, RegisterStanding } from '../../../contracts/register';
import { createRegisterClient } from '../../../integrations/register/client';
import type { SimulatedCompany } from '../../../integrations/register/simulator/catalogue';
import { startRegisterSimulator } from '../../../integrations/register/simulator/start';
import { troubles } from '../../../integrations/register/simulator/troubles';
import { company, created, makeSiren, provenanceOf, refused, siretOf, type Bench } from './bench';

const DAY_MS = 86_400_000;

export function registerCheckSuite(theBench: () => Bench): void {
  const companies: SimulatedCompany[] = [];
  let simulator: Awaited<ReturnType<typeof startRegisterSimulator>>;
  let bench: Bench;
  /** Each test has its night. */
  let night = new Date();

  beforeAll(async () => {
    simulator = await startRegisterSimulator({ companies, requestsPerSecond: 1000 });
  });
  beforeEach(async () => {
    bench = theBench();
    night = new Date(night.getTime() + DAY_MS);
    await bench
      .owner('accounts')
      .update({ register_checked_at: null, register_next_at: new Date(night.getTime() + 100 * DAY_MS) });
  });
  afterAll(() => simulator.close());

  const check = (at = night, aNight?: number) =>
    checkRegister(
      {
        knex: bench.api.deps.pool,
        register: createRegisterClient({ baseUrl: simulator.url, requestsPerSecond: 1000 }),
        publishChange: (change) => void bench.api.changes.push(change),
        ...(aNight !== undefined && { aNight }),
      },
      at,
      (error) => {
        throw error;
      },
    );

  /** An account as the register has it, last checked so many days before the night. */
  async function known(
    daysAgo = 10,
    siren = makeSiren(),
    more: object = {},
  ): Promise<{ account: AccountView; entry: SimulatedCompany }> {
    const { people } = bench.api.firm;
    const account = (
      await created(
        bench.anna,
        company(siretOf(siren), { apeCode: '46.90Z', accountManagerId: people.anna.id, ...more }),
      )
    ).body;
    const entry: SimulatedCompany = {
      siren,
      use: 'account',
      legalName: 'ATELIER DU QUAI',
      legalFormCode: '5499',
      ape: '46.90Z',
      created: '2010-01-04',
      state: 'A',
      diffusion: 'O',
      vat: true,
      sites: [{ siret: siretOf(siren), street: '3 QUAI DE LA LOIRE', postcode: '35000', city: 'RENNES' }],
    };
    companies.push(entry);
    await bench
      .owner('accounts')
      .where({ id: account.id })
      .update({ register_checked_at: new Date(night.getTime() - daysAgo * DAY_MS), register_next_at: null });
    return { account, entry };
  }

  const standing = async (id: string) => (await bench.anna.get<RegisterStanding>(`/accounts/${id}/register`)).body;
  const apply = (account: Pick<AccountView, 'id' | 'version'>, differenceIds: string[], client = bench.anna) =>
    client.post<AccountView>(`/accounts/${account.id}/register/apply`, {
      body: { differenceIds },
      ifMatch: `"${account.version}"`,
    });
  const ids = async (id: string) => (await standing(id)).differences.map((difference) => difference.id);

  test('what the register says otherwise is proposed, to whoever holds the account, and nothing is written by itself', async () => {
    const same = await known();
    const { account, entry } = await known();
    Object.assign(entry, {
      legalName: 'COMPTOIR DU PORT',
      sites: [
        { siret: siretOf(entry.siren, '0002'), street: '2 QUAI NORD', postcode: '29200', city: 'BREST' },
        { ...entry.sites[0], state: 'F' },
      ],
    });
    await check();
    expect((await standing(same.account.id)).differences).toEqual([]);
    expect(await standing(account.id)).toMatchObject({
      checkedAt: night.toISOString(),
      state: 'active',
      version: 1,
      differences: [
        {
          what: 'address',
          values: [
            { field: 'addressLine', kept: '3 quai de la Loire', said: '2 QUAI NORD' },
            { field: 'postcode', said: '29200' },
            { field: 'city', said: 'BREST' },
          ],
        },
        {
          what: 'name',
          values: [
            { field: 'legalName', kept: 'ATELIER DU QUAI', said: 'COMPTOIR DU PORT' },
            { field: 'tradeName', said: 'COMPTOIR DU PORT' },
          ],
        },
      ],
    });
    expect(bench.api.changes).toContainEqual(expect.objectContaining({ topic: 'account', id: account.id }));
    const mine = async (client = bench.anna) =>
      (await client.get<{ items: DifferencesOfAccount[] }>('/register/differences')).body.items.map(
        (item) => item.account.id,
      );
    expect([await mine(), await mine(bench.bruno)]).toEqual([[account.id], []]);
    expect(await bench.nina.get(`/accounts/${account.id}/register`)).toMatchObject(refused(404, 'not_found'));

    const all = await ids(account.id);
    expect(await apply({ ...account, version: 7 }, all)).toMatchObject(refused(412, 'stale_version'));
    expect(await apply(account, all, bench.nina)).toMatchObject(refused(404, 'not_found'));
    expect(await apply(account, all)).toMatchObject({
      status: 200,
      etag: '"2"',
      body: {
        legalName: 'COMPTOIR DU PORT',
        tradeName: 'COMPTOIR DU PORT',
        city: 'BREST',
        sites: [{ siret: siretOf(entry.siren, '0002'), headOffice: true }],
      },
    });
    expect(await provenanceOf(bench.anna, account.id, 'city')).toMatchObject({
      source: 'register',
      by: 'Anna Lemoine',
    });
    expect(await apply({ ...account, version: 2 }, all)).toMatchObject(refused(409, 'register_difference_over'));
    await check(new Date(night.getTime() + DAY_MS));
    expect((await standing(account.id)).differences).toEqual([]);
  });

  test('what was ignored for a reason is not proposed again, another value is, and what went away is no longer asked', async () => {
    const { account, entry } = await known();
    const { id } = account;
    entry.legalFormCode = '5710';
    await check();
    const ignored = await bench.anna.post(`/accounts/${id}/register/ignore`, {
      body: { differenceIds: await ids(id), reason: 'Transformation en cours' },
    });
    expect(ignored).toMatchObject({ status: 200, body: { differences: [] } });
    const { body } = await bench.anna.get<{ items: object[] }>(`/accounts/${id}/history`);
    expect(body.items[0]).toMatchObject({ action: 'registerIgnored', data: { reason: 'Transformation en cours' } });
    expect(
      await bench.anna.post(`/accounts/${id}/register/ignore`, {
        body: { differenceIds: ['11111111-1111-4111-8111-111111111111'], reason: 'Rien' },
      }),
    ).toMatchObject(refused(404, 'not_found'));
    const whatIn = async (days: number, legalFormCode: string) => {
      entry.legalFormCode = legalFormCode;
      await bench.owner('accounts').where({ id }).update({ register_checked_at: null });
      await check(new Date(night.getTime() + days * DAY_MS));
      return (await standing(id)).differences.map(({ values }) => values[0]?.said);
    };
    expect([await whatIn(1, '5710'), await whatIn(2, '5599'), await whatIn(3, '5499')]).toEqual([[], ['5599'], []]);
    expect(
      await bench
        .owner('register_differences')
        .where({ account_id: id })
        .orderBy('found_at')
        .select('decision', 'reason'),
    ).toEqual([
      { decision: 'ignored', reason: 'Transformation en cours' },
      { decision: 'gone', reason: null },
    ]);
  });

  test('a closed company warns on its opportunities before and after somebody recorded it', async () => {
    const { account, entry } = await known();
    const { id } = (
      await bench.anna.post<{ id: string }>('/opportunities', { body: { accountId: account.id, name: 'Comptabilité' } })
    ).body;
    const closure = async () => (await bench.anna.get<OpportunityView>(`/opportunities/${id}`)).body.accountClosure;
    expect(await closure()).toBeNull();
    Object.assign(entry, { state: 'C', closed: '2026-09-30' });
    await check();
    expect(await closure()).toEqual({ on: '2026-09-30', recorded: false });
    const together = await bench.anna.post<{ results: { why: { code: string } | null }[] }>(
      '/register/differences/apply',
      { body: { accounts: [{ accountId: account.id, version: 1, differenceIds: await ids(account.id) }] } },
    );
    expect(together.body.results.map(({ why }) => why?.code)).toEqual(['register_closure_alone']);
    expect(await closure()).toEqual({ on: '2026-09-30', recorded: false });
    expect((await apply(account, await ids(account.id))).status).toBe(200);
    expect(await closure()).toEqual({ on: '2026-09-30', recorded: true });
    expect(await standing(account.id)).toMatchObject({ ceasedOn: '2026-09-30', state: 'closed', differences: [] });
  });

  test('of several accounts at once, one that somebody changed meanwhile leaves the others', async () => {
    const [one, other] = [await known(), await known()];
    for (const { entry } of [one, other]) entry.ape = '47.11A';
    await check();
    await bench.bruno.patch(`/accounts/${other.account.id}`, { body: { phone: '0687654321' }, ifMatch: '"1"' });
    const accounts = await Promise.all(
      [one, other].map(async ({ account }) => ({
        accountId: account.id,
        version: 1,
        differenceIds: await ids(account.id),
      })),
    );
    const { body } = await bench.anna.post<{ results: { accountId: string; why: { code: string } | null }[] }>(
      '/register/differences/apply',
      { body: { accounts } },
    );
    expect(Object.fromEntries(body.results.map(({ accountId, why }) => [accountId, why?.code]))).toEqual({
      [one.account.id]: undefined,
      [other.account.id]: 'stale_version',
    });
    const apeOf = async ({ account }: typeof one) =>
      (await bench.anna.get<AccountView>(`/accounts/${account.id}`)).body.apeCode;
    expect([await apeOf(one), await apeOf(other)]).toEqual(['47.11A', '46.90Z']);
  });

  test('a night asks about so many, the oldest checked first; a register that is away is asked again later', async () => {
    const [recent, old, oldest] = [await known(3), await known(20), await known(30)];
    await check(night, 2);
    const checked = async ({ account }: typeof old) => (await standing(account.id)).checkedAt === night.toISOString();
    expect([await checked(recent), await checked(old), await checked(oldest)]).toEqual([false, true, true]);

    const away = await known(40, makeSiren(), { tradeName: 'Atelier qui attend' });
    await bench.owner('sites').where({ account_id: away.account.id }).delete();
    await bench.owner('accounts').where({ id: away.account.id }).update({ siren: troubles.tooManyRequests });
    await check();
    expect([await checked(recent), await checked(away)]).toEqual([false, false]);
    const { register_next_at: next } = await bench
      .owner('accounts')
      .where({ id: away.account.id })
      .first<{ register_next_at: Date }>('register_next_at');
    expect(next.getTime() - night.getTime()).toBe(7000);
  });
}
