/** Whatever is killed, and whenever: the case ends once, and right. */
import knex, { type Knex } from 'knex';
import { startTestApplication, type TestApplication } from '../support/application';
import type { ApiClient } from '../support/apiClient';
import { logIn, opportunityWhere } from '../support/story';
import { lostSteps, wonSteps, type Step, type Told } from './mainJobSteps';

jest.setTimeout(300_000);

let app: TestApplication;
let owner: Knex;
let claire: ApiClient;
let lea: ApiClient;

beforeAll(async () => {
  app = await startTestApplication();
  owner = knex({ client: 'pg', connection: app.ownerUrl, pool: { min: 0, max: 2 } });
  claire = await logIn(app, 'Claire Berthelin');
  lea = await logIn(app, 'Léa Pommerel');
});
afterAll(async () => {
  await owner.destroy();
  await app.stop();
});

async function tell(steps: Step[], between: (step: string) => Promise<void>): Promise<string> {
  const told = {} as Told;
  for (const [name, act] of steps) {
    await act(told);
    await between(name);
  }
  return told.opportunity.id;
}

async function restart(name: 'api' | 'worker'): Promise<void> {
  await app.kill(name);
  app.start(name);
  if (name === 'api') await app.untilReady();
}

async function count(table: string, where: object): Promise<number> {
  const row = await owner(table).where(where).first<{ count: string }>(owner.raw('count(*)'));
  return Number(row.count);
}

/** What a won opportunity left behind, exactly once each. */
async function expectWonOnce(id: string): Promise<void> {
  await opportunityWhere(claire, id, 'won', ({ stage }) => stage === 'won');
  const mission = await owner('missions').where({ opportunity_id: id }).select<{ id: string; state: string }[]>('id', 'state');
  expect(mission.map(({ state }) => state)).toEqual(['REA']);
  expect(await count('proposals', { opportunity_id: id, state: 'signed' })).toBe(1);
  expect(await count('billing_schedules', { mission_id: mission[0]!.id })).toBe(1);
  expect(await count('case_events', { case_id: id, type: 'propositionPrepared' })).toBe(1);
  const doubled = await owner('tasks as t').join('cases as c', 'c.id', 't.case_id').where('c.opportunity_id', id).groupBy('t.case_id', 't.node', 't.round').havingRaw('count(*) > 1').select('t.node');
  expect(doubled).toEqual([]);
}

test('S1 is won once with the worker killed after every step', async () => {
  await expectWonOnce(await tell(wonSteps(claire, lea, '099999526'), () => restart('worker')));
});

test('S3 is lost once with the worker killed after every step, and nothing stays half archived', async () => {
  const id = await tell(lostSteps(claire, lea, '099999534'), () => restart('worker'));
  await opportunityWhere(claire, id, 'lost', ({ stage }) => stage === 'lost');
  expect(await count('missions', { opportunity_id: id, state: 'PER' })).toBe(1);
  expect(await count('proposals', { opportunity_id: id, state: 'archived' })).toBe(1);
  expect(await owner('planning_blocks as b').join('missions as m', 'm.id', 'b.mission_id').where('m.opportunity_id', id).select('b.id')).toEqual([]);
});

test('an API killed right after it accepted loses no decision', async () => {
  const id = await tell(wonSteps(claire, lea, '099999542'), async (step) => {
    if (['acceptance sent', 'reviewed', 'proposed', 'configured'].includes(step)) await restart('api');
  });
  await expectWonOnce(id);
});

test('with the engine gone people go on deciding; with its whole store lost in the middle the case still ends once', async () => {
  const wiped: string[] = [];
  const id = await tell(wonSteps(claire, lea, '099999559'), async (step) => {
    if (!['qualified', 'reviewed', 'signed'].includes(step)) return;
    await app.stopEngine();
    await app.kill('worker');
    const noted = await claire.get<{ version: number }>('/opportunities?limit=1');
    expect(noted.status).toBe(200);
    await app.startEmptyEngine();
    app.start('worker');
    wiped.push(step);
  });
  expect(wiped).toHaveLength(3);
  await expectWonOnce(id);
});
