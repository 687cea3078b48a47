/** PostgreSQL and Temporal that hang, a disk that is full, clocks that jump: what is accepted is safe, what is not says so, and nothing is done twice. */
import { Client, Connection } from '@temporalio/client';
import knex, { type Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import { newsSignalName, workflowIdOf } from '../../domain/cases/kinds';
import { DEMO_PASSWORD } from '../../tools/demo/load';
import { PatientClient } from '../../tools/faults/client/patientClient';
import { startPlant, type Plant } from '../../tools/faults/plant/plant';
import { ApiClient } from '../support/apiClient';
import { eventually } from '../support/eventually';
import {
  emailOf,
  expectStatus,
  openOpportunity,
  prepareRequest,
  qualify,
  recordProspect,
  submit,
  taskAt,
  upload,
} from '../support/story';
import { countOf } from './expectations';

jest.setTimeout(300_000);

let plant: Plant;
let owner: Knex;
let claire: PatientClient;
let account: { id: string };

beforeAll(async () => {
  plant = await startPlant();
  owner = knex({ client: 'pg', connection: plant.ownerUrl, pool: { min: 0, max: 2 } });
  claire = new PatientClient({ urls: plant.baseUrls, name: 'Claire Berthelin' });
  await claire.login({ email: emailOf('Claire Berthelin'), password: DEMO_PASSWORD });
  account = await recordProspect(claire, '099999526');
});
afterAll(async () => {
  await owner.destroy();
  await plant.stop();
});

/** Asks once, as the claire whose session is given: what a screen would be told. */
function impatient(): ApiClient {
  const client = new ApiClient(plant.baseUrls[0]!);
  client.cookie = claire.cookie;
  return client;
}

interface Ready {
  status: number;
  waitsFor: string[];
}

async function readiness(): Promise<Ready> {
  const answer = await fetch(`${plant.baseUrls[0]!}/readyz`, { signal: AbortSignal.timeout(9000) });
  const { checks } = (await answer.json()) as { checks: { name: string; ok: boolean }[] };
  return { status: answer.status, waitsFor: checks.filter(({ ok }) => !ok).map(({ name }) => name) };
}

test('Temporal, then PostgreSQL too, stopped and not killed: people are answered, connections are bounded, and both come back', async () => {
  plant.temporal.pause();
  await eventually(
    'the engine missed',
    async () => ((await readiness()).waitsFor.includes('temporal') ? true : null),
    10_000,
  );
  const decided = await openOpportunity(claire, account.id);

  plant.postgres.pause();
  const stoppedAt = Date.now();
  await eventually(
    'the database missed',
    async () => ((await readiness()).waitsFor.includes('database') ? true : null),
    10_000,
  );
  expect((await fetch(`${plant.baseUrls[0]!}/healthz`)).status).toBe(200);
  const births = Array.from({ length: 150 }, (_nothing, index) => ({
    key: `while-stopped-${index}`,
    body: { accountId: account.id, name: `Pendant la panne ${index}` },
  }));
  let answered = 0;
  const answers = births.map(async (birth) => {
    const { status } = await impatient().post('/opportunities', birth);
    answered += 1;
    return status;
  });
  let most = 0;
  while (Date.now() - stoppedAt < 20_000) {
    most = Math.max(most, plant.links.database.connections());
    await sleep(200);
  }
  // Nobody is kept waiting for as long as it hangs.
  expect(answered).toBe(births.length);
  plant.postgres.resume();
  plant.temporal.resume();
  const resumedAt = Date.now();
  await eventually('both back', async () => ((await readiness()).status === 200 ? true : null), 15_000);
  expect(Date.now() - resumedAt).toBeLessThan(10_000);
  // API 20 and its sessions, worker 24, and one each for what they publish and hear.
  expect(most).toBeLessThanOrEqual(80);
  expect(new Set(await Promise.all(answers))).toEqual(new Set([503]));
  const again = await Promise.all(births.map((birth) => claire.post('/opportunities', birth)));
  expect(again.map(({ status }) => status)).toEqual(births.map(() => 201));
  expect(await countOf(owner, 'opportunities', { account_id: account.id })).toBe(births.length + 1);
  await eventually('its process', async () =>
    (await countOf(owner, 'case_steps', { case_id: decided.id })) === 1 ? true : null,
  );
});

test('a worker one of whose queues is served no more ends instead of looking alive, `/readyz` says so within ten seconds, and what waited is done once it is back', async () => {
  const [worker] = plant.workers;
  const undo = plant.orders.plantBug('pollerDies', 'effects');
  const since = Date.now();
  await eventually('the queues missed', async () => ((await readiness()).waitsFor.includes('workers') ? true : null));
  expect(Date.now() - since).toBeLessThan(10_000);
  await eventually('its end', () => Promise.resolve(worker!.isRunning() ? null : true));
  const decided = await openOpportunity(claire, account.id);
  expect(await countOf(owner, 'case_steps', { case_id: decided.id })).toBe(0);
  undo();
  await worker!.start();
  await plant.untilReady();
  await eventually('its process', async () =>
    (await countOf(owner, 'case_steps', { case_id: decided.id })) === 1 ? true : null,
  );
});

test('a full disk: a document or a decision that has no place is refused with a code and leaves nothing, reading goes on, and it heals by itself', async () => {
  const form = () => {
    const body = new FormData();
    body.set('kind', 'other');
    body.set('file', new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' }), 'a.pdf');
    return body;
  };
  const before = await countOf(owner, 'documents', {});
  const undo = plant.orders.plantBug('documentDiskFull');
  expect(await impatient().post(`/accounts/${account.id}/documents`, { body: form() })).toMatchObject({
    status: 503,
    body: { code: 'service_unavailable' },
  });
  expect((await impatient().get(`/accounts/${account.id}`)).status).toBe(200);
  undo();
  expect(await countOf(owner, 'documents', {})).toBe(before);
  await upload(claire, account.id, 'other');

  await owner.raw(`
    CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
    CREATE TRIGGER full_disk BEFORE INSERT ON case_events FOR EACH ROW EXECUTE FUNCTION full_disk()`);
  const name = 'Sans place';
  const refused = await impatient().post('/opportunities', {
    body: { accountId: account.id, name },
    key: 'without-a-place',
  });
  expect(refused).toMatchObject({ status: 503, body: { code: 'service_unavailable' } });
  expect(refused.headers.get('retry-after')).not.toBeNull();
  expect((await impatient().get('/opportunities?limit=5')).status).toBe(200);
  expect(await countOf(owner, 'opportunities', { name })).toBe(0);
  await owner.raw('DROP TRIGGER full_disk ON case_events');
  expectStatus(
    await claire.post('/opportunities', { body: { accountId: account.id, name }, key: 'without-a-place' }),
    201,
  );
  expect(await countOf(owner, 'opportunities', { name })).toBe(1);
});

test('clocks that jump an hour ahead, then back: an alarm rings once, and not before its time', async () => {
  const opportunity = await qualify(claire, (await openOpportunity(claire, account.id)).id);
  const request = await prepareRequest(claire, 'acceptance', opportunity);
  await submit(claire, request.id);
  const task = await taskAt(claire, request.id, 'review');
  const alarm = { task_id: task.id, kind: 'reminder' };
  const connection = await Connection.connect({ address: plant.temporalAddress });
  const tell = () =>
    new Client({ connection }).workflow
      .getHandle(workflowIdOf({ kind: 'acceptance', caseId: request.id }))
      .signal(newsSignalName);
  const ringAt = new Date(Date.now() + 6000);
  await owner('task_alarms').where({ task_id: task.id }).whereNot({ kind: 'reminder' }).delete();
  await owner('task_alarms').where(alarm).update({ at: ringAt });
  const rung = () => countOf(owner, 'case_events', { case_id: request.id, type: 'alarmReminder' });

  const undoAhead = plant.orders.plantBug('clockAhead', String(3_600_000));
  await sleep(500);
  await tell();
  await sleep(2500);
  expect([Date.now() < ringAt.getTime(), await rung()]).toEqual([true, 0]);
  undoAhead();
  const undoBack = plant.orders.plantBug('clockAhead', String(-3_600_000));
  await eventually('it rings', async () => ((await rung()) > 0 ? true : null), 20_000);
  undoBack();
  const { at } = await owner('case_events')
    .where({ case_id: request.id, type: 'alarmReminder' })
    .first<{ at: Date }>('at');
  expect(at.getTime()).toBeGreaterThanOrEqual(ringAt.getTime());
  await tell();
  await tell();
  await eventually(
    'read',
    async () =>
      (await owner('cases')
        .where({ id: request.id })
        .whereRaw('processed_seq = last_seq')
        .first<{ id: string } | undefined>('id')) ?? null,
  );
  expect(await rung()).toBe(1);
  await connection.close();
});
