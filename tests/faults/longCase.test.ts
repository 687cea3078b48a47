/** A case of very many decisions: its run rolls over again and again while it is told news, and reads every one. `JALON_DECISIONS=5000` for the long way. */
import { Client, Connection } from '@temporalio/client';
import knex, { type Knex } from 'knex';
import { workflowIdOf } from '../../domain/cases/kinds';
import { DEMO_PASSWORD } from '../../tools/demo/load';
import { PatientClient } from '../../tools/faults/client/patientClient';
import { startPlant, type Plant } from '../../tools/faults/plant/plant';
import { eventually } from '../support/eventually';
import {
  daysFromNow,
  emailOf,
  expectStatus,
  openOpportunity,
  prepareRequest,
  qualify,
  recordProspect,
  submit,
  taskAt,
} from '../support/story';
import { countOf, doubledTasks } from './expectations';

jest.setTimeout(600_000);

const decisions = Number(process.env.JALON_DECISIONS ?? 250);
/** Under way at once, so that news comes while a run rolls over, too. */
const AT_ONCE = 8;
/** Instead of 4096 and more, so that a run rolls over every few dozen decisions. */
const engineSettings = { 'limit.historyCount.suggestContinueAsNew': '50', 'limit.historyCount.error': '2000' };

let plant: Plant;
let owner: Knex;
let connection: Connection;

async function logIn(name: string): Promise<PatientClient> {
  const client = new PatientClient({ urls: plant.baseUrls, name });
  await client.login({ email: emailOf(name), password: DEMO_PASSWORD });
  return client;
}

beforeAll(async () => {
  plant = await startPlant({ engineSettings });
  owner = knex({ client: 'pg', connection: plant.ownerUrl, pool: { min: 0, max: 2 } });
  connection = await Connection.connect({ address: plant.temporalAddress });
});
afterAll(async () => {
  await connection.close();
  await owner.destroy();
  await plant.stop();
});

const daysAhead = Array.from({ length: 7 }, (_, days) => daysFromNow(days + 3));

/** @throws when none will do */
async function firstOf(days: readonly string[], willDo: (day: string) => Promise<boolean>): Promise<string> {
  for (const day of days) if (await willDo(day)) return day;
  throw new Error('a week without an office day');
}

test(`${decisions} decisions on one case: all are read, over many runs, none of which failed, and nothing is done twice`, async () => {
  const [claire, lea] = [await logIn('Claire Berthelin'), await logIn('Léa Pommerel')];
  const account = await recordProspect(claire, '099999526');
  const opportunity = await qualify(claire, (await openOpportunity(claire, account.id)).id);
  const request = await prepareRequest(claire, 'acceptance', opportunity);
  await submit(claire, request.id);
  const task = await taskAt(lea, request.id, 'review');
  expectStatus(await lea.post(`/tasks/${task.id}/claim`), 200);
  // Each is news: the process must know until when the task sleeps.
  const putOff = async (on: string) => (await lea.post(`/tasks/${task.id}/follow-up`, { body: { on } })).status;
  const on = await firstOf(daysAhead, async (day) => (await putOff(day)) === 200);
  for (let decided = 1; decided < decisions; decided += AT_ONCE) {
    const answers = await Promise.all(Array.from({ length: Math.min(AT_ONCE, decisions - decided) }, () => putOff(on)));
    expect(new Set(answers)).toEqual(new Set([200]));
  }
  await eventually(
    'read to its end',
    async () =>
      (await owner('cases')
        .where({ id: request.id })
        .whereRaw('processed_seq = last_seq')
        .first<{ id: string } | undefined>('id')) ?? null,
  );
  expectStatus(await claire.post(`/requests/${request.id}/cancel`, { body: { reason: 'Le client renonce' } }), 200);

  const client = new Client({ connection });
  const runs = () =>
    client.workflow.list({ query: `WorkflowId = '${workflowIdOf({ kind: 'acceptance', caseId: request.id })}'` });
  const statuses = await eventually('its last run over', async () => {
    const seen: string[] = [];
    for await (const { status } of runs()) seen.push(status.name);
    return seen.length > 0 && !seen.includes('RUNNING') ? seen : null;
  });
  expect(new Set(statuses)).toEqual(new Set(['CONTINUED_AS_NEW', 'COMPLETED']));
  expect(statuses.filter((status) => status === 'CONTINUED_AS_NEW').length).toBeGreaterThan(decisions / 100);
  const row = await owner('cases')
    .where({ id: request.id })
    .first<{ processed: number; last: number }>('processed_seq as processed', 'last_seq as last');
  expect(row.processed).toEqual(row.last);
  expect(await countOf(owner, 'case_events', { case_id: request.id, type: 'taskFollowUpSet' })).toBe(decisions);
  expect(await countOf(owner, 'tasks', { case_id: request.id })).toBe(1);
  expect(await doubledTasks(owner, opportunity.id)).toEqual([]);
});
