/** Workers and APIs are killed, the engine loses runs, its whole store, or itself for a while: people go on deciding, and every case ends once, and right. */
import { Client, Connection } from '@temporalio/client';
import knex, { type Knex } from 'knex';
import { DEMO_PASSWORD } from '../../tools/demo/load';
import { PatientClient } from '../../tools/faults/client/patientClient';
import type { Part } from '../../tools/faults/plant/part';
import { startPlant, type Plant } from '../../tools/faults/plant/plant';
import { eventually } from '../support/eventually';
import {
  daysFromNow,
  emailOf,
  expectStatus,
  openOpportunity,
  opportunityWhere,
  recordProspect,
  type OpportunityBody,
} from '../support/story';
import { countOf, doubledTasks, lostOnce, mailsById, unexplainedMails, wonOnce } from './expectations';
import { lostSteps, wonSteps, type Step, type Told } from './mainJobSteps';

/** How long the engine is away while people decide: 12 s in CI, ten minutes by command. */
const AWAY_SECONDS = Number(process.env['JALON_AWAY'] ?? 12);
/** And at least as many decisions: `JALON_DECIDED=5000` for the long way. */
const DECIDED_AWAY = Number(process.env['JALON_DECIDED'] ?? 100);
const AT_ONCE = 4;
const longMs = AWAY_SECONDS * 1000 + DECIDED_AWAY * 100;

jest.setTimeout(300_000 + 2 * longMs);

let plant: Plant;
let owner: Knex;
let claire: PatientClient;
let lea: PatientClient;
let adrien: PatientClient;

beforeAll(async () => {
  plant = await startPlant();
  owner = knex({ client: 'pg', connection: plant.ownerUrl, pool: { min: 0, max: 2 } });
  [claire, lea, adrien] = (await Promise.all(
    ['Claire Berthelin', 'Léa Pommerel', 'Adrien Quincampoix'].map(async (name) => {
      const client = new PatientClient({ urls: plant.baseUrls, name });
      await client.login({ email: emailOf(name), password: DEMO_PASSWORD });
      return client;
    }),
  )) as [PatientClient, PatientClient, PatientClient];
});
afterAll(async () => {
  await owner.destroy();
  await plant.stop();
});

/** Both stories, step by step beside each other, with something done to the engine in between. */
async function tellBoth(
  sirens: [string, string],
  between: (won: string, lost: string) => Promise<void>,
): Promise<{ won: string; lost: string }> {
  const stories: [Step[], Told][] = [
    [wonSteps(claire, lea, sirens[0]), {} as Told],
    [lostSteps(claire, lea, sirens[1]), {} as Told],
  ];
  const longest = Math.max(...stories.map(([steps]) => steps.length));
  for (let at = 0; at < longest; at += 1) {
    for (const [steps, told] of stories) await steps[at]?.[1](told);
    await between(stories[0]![0][at]?.[0] ?? '', stories[1]![0][at]?.[0] ?? '');
  }
  return { won: stories[0]![1].opportunity.id, lost: stories[1]![1].opportunity.id };
}

async function expectBothOnce({ won, lost }: { won: string; lost: string }): Promise<void> {
  await opportunityWhere(claire, won, 'won', ({ stage }) => stage === 'won');
  await opportunityWhere(claire, lost, 'lost', ({ stage }) => stage === 'lost');
  expect(await wonOnce(owner, won)).toEqual({ missions: ['REA'], signed: 1, prepared: 1, schedules: 1 });
  expect(await lostOnce(owner, lost)).toEqual({ missions: ['PER'], archived: 1, planned: 0, prepared: 1 });
  expect([...(await doubledTasks(owner, won)), ...(await doubledTasks(owner, lost))]).toEqual([]);
  // A run that was lost while its mail waited is given back by the next comparison of rows and runs.
  expectStatus(await adrien.post('/admin/reconciliations'), 201);
  await eventually('every mail sent', async () =>
    (await owner('effects').whereNull('sent_at')).length === 0 ? true : null,
  );
  expect(await unexplainedMails(plant.mailFolder, owner)).toEqual([]);
}

/** Mails that reached the mailbox twice since; a worker killed right after it sent one repeats it under the same id, nothing else does. */
const sentTwice = (since: ReadonlyMap<string, number>) =>
  [...mailsById(plant.mailFolder)].filter(([id, times]) => times > 1 && times !== since.get(id));

/** Then the comparison that comes by itself every five minutes: a run may have ended with nothing left that would tell it anew. */
async function terminateAll(): Promise<void> {
  const connection = await Connection.connect({ address: plant.temporalAddress });
  const client = new Client({ connection });
  for await (const { workflowId } of client.workflow.list({ query: "ExecutionStatus = 'Running'" }))
    await client.workflow
      .getHandle(workflowId)
      .terminate('by the test')
      .catch(() => undefined);
  await connection.close();
  expectStatus(await adrien.post('/admin/reconciliations'), 201);
}

async function restart(part: Part): Promise<void> {
  await part.kill();
  await part.start();
}

test('S1 and S3 with the worker killed after every step, and the API right after it accepted a birth, a request, a decision and a signature', async () => {
  const killed: string[] = [];
  const both = await tellBoth(['099999575', '099999583'], async (step) => {
    await restart(plant.workers[0]!);
    if (!['recorded', 'acceptance sent', 'reviewed', 'signed'].includes(step)) return;
    killed.push(step);
    await restart(plant.apis[0]!);
  });
  expect(killed).toHaveLength(4);
  await expectBothOnce(both);
});

test('S1 and S3 with every execution terminated after every step: each ends once, no task twice, no mail twice', async () => {
  const mails = mailsById(plant.mailFolder);
  await expectBothOnce(await tellBoth(['099999526', '099999534'], terminateAll));
  expect(sentTwice(mails)).toEqual([]);
});

test('S1 and S3 with the whole store of the engine lost three times on the way', async () => {
  const mails = mailsById(plant.mailFolder);
  let lost = 0;
  const both = await tellBoth(['099999542', '099999559'], async (step) => {
    if (!['qualified', 'reviewed', 'proposed'].includes(step)) return;
    lost += 1;
    await plant.wipeEngine();
  });
  expect(lost).toBe(3);
  await expectBothOnce(both);
  expect(sentTwice(mails)).toEqual([]);
});

test(`the engine away for ${AWAY_SECONDS} s and ${DECIDED_AWAY} decisions at least: nobody is refused, and all that was decided meanwhile is done once it is back`, async () => {
  const account = await recordProspect(claire, '099999567');
  const open = await openOpportunity(claire, account.id);
  await eventually('its process', async () =>
    (await countOf(owner, 'case_steps', { case_id: open.id })) === 1 ? true : null,
  );
  await plant.temporal.kill();
  const ids: string[] = [];
  const took: number[] = [];
  const until = Date.now() + AWAY_SECONDS * 1000;
  const decideOn = async () => {
    while (Date.now() < until || took.length * 2 < DECIDED_AWAY) {
      const from = Date.now();
      const { id } = expectStatus(
        await claire.post<OpportunityBody>('/opportunities', {
          body: { accountId: account.id, name: `Sans moteur ${from}` },
        }),
        201,
      );
      ids.push(id);
      expectStatus(
        await claire.post(`/opportunities/${id}/transitions`, {
          body: { to: 'lost', lossReason: 'PRIX', lostOn: daysFromNow(0) },
        }),
        200,
      );
      took.push(Date.now() - from);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, decideOn));
  expect(await fetch(`${plant.baseUrls[0]!}/readyz`).then(({ status }) => status)).toBe(503);
  expect(await countOf(owner, 'audit', { outcome: 'refused' })).toBe(0);
  const readToTheEnd = async () => {
    const { rows } = await owner.raw<{ rows: { done: number; decided: number }[] }>(
      `SELECT count(*) FILTER (WHERE c.processed_seq = c.last_seq AND c.closed_at IS NOT NULL)::int AS done, sum(c.last_seq)::int AS decided
       FROM cases c WHERE c.id = ANY (?)`,
      [ids],
    );
    return rows[0]!;
  };
  // Nothing of it was told to anybody yet: what waits is all of it.
  expect(await readToTheEnd()).toEqual({ done: 0, decided: 2 * ids.length });
  await plant.temporal.start();
  const back = Date.now();
  await plant.untilReady();
  expect(Date.now() - back).toBeLessThan(10_000);
  await eventually(
    'every case read to its end',
    async () => ((await readToTheEnd()).done === ids.length ? true : null),
    120_000 + longMs,
  );
  expect(2 * ids.length).toBeGreaterThanOrEqual(DECIDED_AWAY);
  // Nobody waits for the engine's deadline of 5 s.
  expect(took.sort((one, other) => one - other)[Math.floor(took.length / 2)]).toBeLessThan(2000);
  // What was decided stands as it was, and each of its consequences once.
  expect(await readToTheEnd()).toEqual({ done: ids.length, decided: 2 * ids.length });
  const doubled = await owner('case_events')
    .whereIn('case_id', ids)
    .groupBy('case_id', 'type')
    .havingRaw('count(*) > 1')
    .select('case_id');
  expect(doubled).toEqual([]);
  await plant.untilReady();
});
