/** "Activité", against the rows. */
import type { ActivityAccount, ActivityReport } from '../../../../contracts/activityReport';
import type { TestApi } from '../../../support/api';
import type { ApiClient } from '../../../support/apiClient';
import { expectStatus } from '../../../support/story';
import type { CommercialFirm, DrawnOpportunity } from '../commercialFirm';
import { search, type Wins } from './figures';

export function activitySuite(plant: () => Wins): void {
  let api: TestApi;
  let firm: CommercialFirm;
  let anna: ApiClient;
  beforeAll(() => {
    api = plant().api;
    firm = plant().firm;
    anna = plant().anna;
  });

  describe('activity', () => {
    const [opera, bastille] = ['2026-11-10T09:00:00Z', '2026-11-27T09:00:00Z'];
    let spokenTo: DrawnOpportunity[];
    beforeAll(async () => {
      const { people, companyId, bu } = api.firm;
      spokenTo = [
        ...new Map(
          firm.drawn.filter((one) => one.bu === bu.rennes && one.endedOn === null).map((one) => [one.account, one]),
        ).values(),
      ];
      const add = (account: string, kind: string, at: string, assignee: string, doneAt: string | null) =>
        firm.owner('interactions').insert({
          id: firm.owner.raw('gen_random_uuid()'),
          company_id: companyId,
          bu_id: bu.rennes,
          account_id: account,
          kind,
          subject: kind,
          starts_at: at,
          ends_at: at,
          assignee_id: assignee,
          done_at: doneAt,
          done_by: doneAt && assignee,
          created_at: at,
          created_by: assignee,
          updated_at: at,
        });
      const [first, second] = [spokenTo[0]!.account, spokenTo[1]!.account];
      await add(first, 'meeting', opera, people.anna.id, opera);
      await add(first, 'email', opera, people.bruno.id, opera);
      await add(first, 'note', opera, people.anna.id, opera);
      await add(first, 'task', '2026-11-20T09:00:00Z', people.anna.id, null);
      await add(second, 'video', bastille, people.anna.id, null);
      // a minute before the first of October in Paris, and on it: both are the thirtieth of September in UTC
      await add(second, 'demo', '2026-09-30T21:59:00Z', people.anna.id, opera);
      await add(second, 'call', '2026-09-30T22:00:00Z', people.bruno.id, opera);
    });
    const activity = async (client: ApiClient, query: Record<string, string> = {}) =>
      expectStatus(await client.get<ActivityReport>(`/reports/activity?${search(query)}`), 200);
    const accountsOf = async (client: ApiClient, query: Record<string, string> = {}) =>
      expectStatus(
        await client.get<{ items: ActivityAccount[]; nextCursor: string | null }>(
          `/reports/activity/accounts?${search(query)}`,
        ),
        200,
      );

    test('what is done in the period by the clock of Paris, what is planned, what is overdue', async () => {
      const { headline, kinds, people } = await activity(anna);
      expect(headline).toEqual({ done: 3, planned: 1, overdue: 1, meetings: 1, exchanges: 3, accounts: 2 });
      expect(kinds.map(({ key, done, planned, overdue }) => [key, done, planned, overdue])).toEqual([
        ['call', 1, 0, 0],
        ['email', 1, 0, 0],
        ['meeting', 1, 0, 0],
        ['task', 0, 0, 1],
        ['video', 0, 1, 0],
      ]);
      expect(
        people.map(({ name, done, planned, overdue, meetings }) => [name, done, planned, overdue, meetings]),
      ).toEqual([
        ['Anna Lemoine', 1, 1, 1, 1],
        ['Bruno Kerdal', 2, 0, 0, 0],
      ]);
      expect((await activity(anna, { fiscalYear: '2026' })).headline).toMatchObject({
        done: 1,
        meetings: 1,
        planned: 1,
        overdue: 1,
      });
      expect((await activity(anna, { assigneeId: 'me' })).headline).toMatchObject({ done: 1, planned: 1, overdue: 1 });
    });

    test('nobody outside sees any of it', async () => {
      const nina = await api.login(api.firm.people.nina);
      expect((await activity(nina)).headline).toEqual({
        done: 0,
        planned: 0,
        overdue: 0,
        meetings: 0,
        exchanges: 0,
        accounts: 0,
      });
      const ids = (await accountsOf(nina)).items.map(({ account }) => account.id);
      expect(ids.filter((id) => firm.drawn.some((one) => one.account === id && one.bu !== api.firm.bu.nice))).toEqual(
        [],
      );
    });

    test('accounts never spoken to come first, then the longest silence; each once, page after page', async () => {
      const { items } = await accountsOf(anna, { limit: '100' });
      const last = items.slice(-2);
      expect(items.length).toBeGreaterThan(2);
      expect(items.slice(0, -2).every(({ lastExchangeAt }) => lastExchangeAt === null)).toBe(true);
      expect(
        last.map(({ account, exchanges, lastExchangeAt, nextAt }) => [account.id, exchanges, lastExchangeAt, nextAt]),
      ).toEqual([
        [spokenTo[1]!.account, 1, '2026-09-30T22:00:00.000Z', '2026-11-27T09:00:00.000Z'],
        [spokenTo[0]!.account, 2, '2026-11-10T09:00:00.000Z', null],
      ]);
      const paged: string[] = [];
      let cursor: string | null = null;
      do {
        const page: { items: ActivityAccount[]; nextCursor: string | null } = await accountsOf(anna, {
          limit: '3',
          ...(cursor !== null && { cursor }),
        });
        paged.push(...page.items.map(({ account }) => account.id));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(paged).toEqual(items.map(({ account }) => account.id));
      expect(
        (await accountsOf(anna, { quietDays: '30', limit: '100' })).items.map(({ account }) => account.id),
      ).toEqual(paged.slice(0, -1));
    });

    test('priority prospects and clients are told apart, and what is neglected of them is listed (requirements 225, 226)', async () => {
      const { companyId, bu, people } = api.firm;
      const quiet = spokenTo[2]!.account;
      const year = {
        company_id: companyId,
        bu_id: bu.rennes,
        proposed_by: people.anna.id,
        proposed_at: opera,
        fiscal_year: 2027,
      };
      const validated = {
        state: 'validated',
        hub_by: people.admin.id,
        hub_at: opera,
        development_by: people.bruno.id,
        development_at: opera,
      };
      await firm.owner('priority_targets').insert([
        { ...year, account_id: spokenTo[0]!.account, ...validated },
        { ...year, account_id: quiet, ...validated, hub_by: people.support.id },
        {
          ...year,
          account_id: spokenTo[1]!.account,
          state: 'proposed',
          hub_by: null,
          hub_at: null,
          development_by: null,
          development_at: null,
        },
      ]);
      const { kind } = (await accountsOf(anna, { limit: '100' })).items.find(
        ({ account }) => account.id === spokenTo[0]!.account,
      )!.account;
      const { priorities } = await activity(anna);
      expect(
        Object.fromEntries(priorities.map(({ key, done, planned, overdue }) => [key, [done, planned, overdue]])),
      ).toEqual({ [kind]: [2, 0, 1], other: [1, 1, 0] });
      expect((await activity(anna, { priorityTarget: 'validated' })).headline).toMatchObject({
        done: 2,
        planned: 0,
        overdue: 1,
      });
      expect((await activity(anna, { fiscalYear: '2026', priorityTarget: 'validated' })).headline).toMatchObject({
        done: 0,
        planned: 0,
        overdue: 0,
      });
      expect(
        (await accountsOf(anna, { priorityTarget: 'validated' })).items.map(({ account, priorityTarget }) => [
          account.id,
          priorityTarget,
        ]),
      ).toEqual([
        [quiet, 'validated'],
        [spokenTo[0]!.account, 'validated'],
      ]);
    });

    test('its tables leave as files', async () => {
      const lines = async (part: string) =>
        (await (await anna.fetch('GET', `/exports/activity?part=${part}&format=csv`)).text()).trim().split('\r\n');
      expect((await lines('kinds'))[1]).toBe('Échange téléphonique;1;0;0;0');
      expect((await lines('people'))[1]).toBe('Anna Lemoine;1;1;1;1');
      expect(await lines('accounts')).toHaveLength((await accountsOf(anna, { limit: '100' })).items.length + 1);
    });
  });
}
