/** The relay under a fenced lease: one owner at a time, and who lost the lease while away takes nothing. */
import knex, { type Knex } from 'knex';
import { holdLease } from '../../db/relay/lease';
import { sweep } from '../../db/relay/relay';
import { openPool } from '../../db/pool';
import type { RunRef } from '../../domain/cases/kinds';
import { startTestApi, type TestApi } from '../support/api';
import { openOpportunity } from '../support/story';

let api: TestApi;
let owner: Knex;
let pool: Knex;
let caseId: string;

beforeAll(async () => {
  api = await startTestApi();
  owner = knex({ client: 'pg', connection: api.database.ownerUrl, pool: { min: 0, max: 2 } });
  pool = openPool({ url: api.database.appUrl, name: 'test-relay' });
  const anna = await api.login(api.firm.people.anna);
  const account = await owner('accounts')
    .insert({
      company_id: api.firm.companyId,
      bu_id: api.firm.bu.rennes,
      bu_ids: [api.firm.bu.rennes],
      number: 'P-1',
      kind: 'prospect',
      legal_name: 'Relais',
      trade_name: 'Relais',
      comparison_name: 'relais',
      legal_structure: 'legal_person',
      legal_form: '5710',
    })
    .returning<{ id: string }[]>('id');
  caseId = (await openOpportunity(anna, account[0]!.id)).id;
});
afterAll(async () => {
  await Promise.all([owner.destroy(), pool.destroy()]);
  await api.close();
});
beforeEach(async () => {
  await owner('leases').delete();
  await owner('cases').update({
    told_at: null,
    tell_attempts: 0,
    last_event_at: owner.raw("now() - interval '1 minute'"),
  });
});

function relayOf(name: string) {
  const told: RunRef[] = [];
  const options = {
    owner: name,
    tell: (ref: RunRef) => Promise.resolve(void told.push(ref)),
    onError: (error: unknown) => {
      throw error;
    },
    olderThanMs: 0,
  };
  return { told, sweep: () => sweep(pool, options) };
}

const runsOut = () => owner('leases').update({ until: owner.raw("now() - interval '1 second'") });

test('of two owners one sweeps, until its lease has run out', async () => {
  const [first, second] = [relayOf('first'), relayOf('second')];
  expect([await first.sweep(), await second.sweep()]).toEqual([1, 0]);
  expect(first.told).toEqual([{ kind: 'opportunity', caseId }]);
  await runsOut();
  await owner('cases').update({ told_at: null, tell_attempts: 0 });
  expect([await second.sweep(), await first.sweep()]).toEqual([1, 0]);
});

test('an owner that slept through its lease takes nothing under its old token', async () => {
  const stale = await holdLease(pool, { name: 'relay', owner: 'first', forMs: 10_000 });
  await runsOut();
  const fresh = await holdLease(pool, { name: 'relay', owner: 'second', forMs: 10_000 });
  expect(Number(fresh)).toBe(Number(stale) + 1);
  const taken = async (token: number | null) =>
    (await pool.raw<{ rows: object[] }>("SELECT * FROM door_untold_cases(interval '0', 50, 'relay', ?)", [token])).rows
      .length;
  expect([await taken(stale), await taken(fresh)]).toEqual([0, 1]);
});

test('the same owner renews its lease and keeps its token', async () => {
  const first = await holdLease(pool, { name: 'relay', owner: 'first', forMs: 10_000 });
  expect(await holdLease(pool, { name: 'relay', owner: 'first', forMs: 10_000 })).toBe(first);
  expect(await holdLease(pool, { name: 'relay', owner: 'second', forMs: 10_000 })).toBeNull();
});

test('what could not be told is told again, later and later', async () => {
  const failing = () =>
    sweep(pool, {
      owner: 'first',
      tell: () => Promise.reject(new Error('away')),
      onError: () => undefined,
      olderThanMs: 1000,
    });
  await failing();
  await failing();
  const { tell_attempts: attempts } = await owner('cases')
    .where({ id: caseId })
    .first<{ tell_attempts: number }>('tell_attempts');
  expect(attempts).toBe(1);
  await owner('cases').update({ told_at: owner.raw("now() - interval '3 seconds'") });
  const healthy = relayOf('first');
  expect(await healthy.sweep()).toBe(1);
});
