import { databaseAnswers, workersBeat } from '../../../api/health/checks';
import { startHeartbeats, type BeatingWorker } from '../../../db/heartbeats';
import { openPool, type Knex } from '../../../db/pool';
import { TASK_QUEUES } from '../../../platform/temporal';
import { startTestApi, type TestApi } from '../../support/api';

const queues = Object.values(TASK_QUEUES);
const noError = (error: unknown) => {
  throw error;
};
const workers = (isRunning: (queue: string) => boolean): BeatingWorker[] =>
  queues.map((queue) => ({ queue, workerId: `w-${queue}`, isRunning: () => isRunning(queue) }));

let api: TestApi;
let pool: Knex;
let failing: Error | undefined;

beforeAll(async () => {
  const other = { name: 'other', check: () => (failing ? Promise.reject(failing) : Promise.resolve()) };
  api = await startTestApi({ deps: { readiness: [other] } });
  pool = openPool({ url: api.database.appUrl, name: 'worker', max: 2 });
});
afterAll(async () => {
  await pool.destroy();
  await api.close();
});

test('alive is not ready: each says what it knows', async () => {
  failing = new Error('away');
  expect(await api.anonymous().get('//healthz')).toMatchObject({ status: 200, body: { alive: true } });
  expect(await api.anonymous().get('//readyz')).toMatchObject({
    status: 503,
    body: { ready: false, checks: [{ name: 'other', ok: false, reason: 'away' }] },
  });
  failing = undefined;
  expect(await api.anonymous().get('//readyz')).toMatchObject({ status: 200, body: { ready: true } });
});

test('without a worker, every queue is named', async () => {
  await expect(workersBeat(pool).check()).rejects.toThrow('no live worker on cases, effects, integrations');
});

test('running workers make the queues ready; one that stopped running makes its own red within ten seconds', async () => {
  let stopped = '';
  const stop = startHeartbeats(
    pool,
    workers((queue) => queue !== stopped),
    { everyMs: 100, onError: noError },
  );
  await eventually(() => ready());
  stopped = 'effects';
  const since = Date.now();
  await eventually(async () => !(await ready()));
  expect(Date.now() - since).toBeLessThan(10_000);
  await expect(workersBeat(pool).check()).rejects.toThrow('no live worker on effects');
  await stop();
}, 15_000);

test('a clean stop is seen at once', async () => {
  const stop = startHeartbeats(
    pool,
    workers(() => true),
    { onError: noError },
  );
  await eventually(() => ready());
  await stop();
  expect(await ready()).toBe(false);
});

test('beats do not pile up behind a database that does not answer them', async () => {
  const owner = openPool({ url: api.database.ownerUrl, name: 'owner', max: 2 });
  const beating = openPool({ url: api.database.appUrl, name: 'beating', max: 10 });
  const waiting = async () =>
    Number(
      (
        await owner('pg_stat_activity')
          .where({ application_name: 'jalon-beating', wait_event_type: 'Lock' })
          .count<{ count: string }[]>('*')
      )[0]!.count,
    );
  const held = await owner.transaction();
  await held.raw('LOCK TABLE worker_heartbeats IN ACCESS EXCLUSIVE MODE');
  const stop = startHeartbeats(
    beating,
    workers(() => true),
    { everyMs: 50, onError: noError },
  );
  await eventually(async () => (await waiting()) > 0);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await waiting()).toBe(1);
  await held.rollback();
  await eventually(() => ready());
  await stop();
  await Promise.all([owner.destroy(), beating.destroy()]);
});

test('an API whose connections are all taken is alive and not ready, within a second, and ready again once one is given back', async () => {
  const small = openPool({ url: api.database.appUrl, name: 'small', max: 1 });
  const check = () => databaseAnswers(small).check();
  await check();
  const slow = await small.transaction();
  const since = Date.now();
  await expect(Promise.all([1, 2, 3].map(check))).rejects.toThrow('no answer within 1000 ms');
  expect(Date.now() - since).toBeLessThan(3000);
  expect((await api.anonymous().get('//healthz')).status).toBe(200);
  await slow.rollback();
  await check();
  await small.destroy();
});

async function ready(): Promise<boolean> {
  try {
    await workersBeat(pool).check();
    return true;
  } catch {
    return false;
  }
}

async function eventually(isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('never became true');
}
