/** The relay under a fenced lease: one owner at a time, and who lost the lease while away takes nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import knex, { type Knex } from 'knex';
import { holdLease } from '../../db/relay/lease';
import { startRelay, sweep } from '../../db/relay/relay';
import { openPool } from '../../db/pool';
import type { RunRef } from '../../domain/cases/kinds';
import { eventually } from '../support/eventually';
import { startTestApi, type TestApi } from '../support/api';
import { openOpportunity } from '../support/story';

let api: TestApi;
let owner: Knex;
let pool: Knex;
let caseId: string;
let open: () => Promise<string>;

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
  open = async () => (await openOpportunity(anna, account[0]!.id)).id;
  caseId = await open();
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

function relayOf(name: string, olderThanMs = 0) {
  const told: RunRef[] = [];
  const options = {
    owner: name,
    tell: (ref: RunRef) => Promise.resolve(void told.push(ref)),
    onError: (error: unknown) => {
      throw error;
    },
    olderThanMs,
  };
  return { told, sweep: async (most?: number) => (await sweep(pool, options, most)).told };
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
  await owner('cases').update({ told_at: owner.raw("now() - interval '5 seconds'") });
  const healthy = relayOf('first');
  expect(await healthy.sweep()).toBe(1);
});

describe('while the engine is away', () => {
  let others: string[];
  beforeAll(async () => (others = [await open(), await open(), await open()]));

  test('one case asks for all', async () => {
    const sweeps: number[] = [];
    let now = 0;
    const tell = async () => {
      now += 1;
      await sleep(10);
      if (now > 0) sweeps.push(now);
      now = 0;
      throw new Error('away');
    };
    const stop = startRelay(pool, { owner: 'first', tell, everyMs: 20, olderThanMs: 0, onError: () => undefined });
    await eventually('five sweeps', () => Promise.resolve(sweeps.length >= 5 ? true : null));
    await stop();
    expect(sweeps.slice(0, 5)).toEqual([4, 1, 1, 1, 1]);
  });

  test('at most a hundred wait for their process at once', async () => {
    await owner.raw(
      `INSERT INTO cases (company_id, bu_id, kind, number, title, account_id, state, last_seq, processed_seq, holder_kind, last_event_at)
      SELECT company_id, bu_id, kind, 'OPP9' || lpad(n::text, 6, '0'), title, account_id, state, 1, 0, 'nobody', now() - interval '1 minute' FROM cases, generate_series(1, 150) n WHERE id = ?`,
      [caseId],
    );
    const relay = relayOf('first', 1000);
    expect([await relay.sweep(), await relay.sweep(), await relay.sweep()]).toEqual([50, 50, 0]);
    const crowd = relay.told.map((ref) => ref.caseId).filter((id) => id !== caseId && !others.includes(id));
    await owner('cases')
      .whereIn('id', crowd.slice(0, 7))
      .update({ processed_seq: owner.ref('last_seq') });
    expect(await relay.sweep()).toBe(7);
    await owner('cases')
      .where('number', 'like', 'OPP9%')
      .update({ processed_seq: owner.ref('last_seq') });
  });

  test('whoever was never told goes before who was', async () => {
    await owner('cases')
      .where({ id: caseId })
      .update({
        told_at: owner.raw("now() - interval '1 hour'"),
        last_event_at: owner.raw("now() - interval '2 hours'"),
      });
    const relay = relayOf('first');
    await relay.sweep(3);
    expect(relay.told.map((ref) => ref.caseId).sort()).toEqual([...others].sort());
  });
});
