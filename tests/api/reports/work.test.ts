/** The manager's report, figure by figure, on days whose every minute is known. */
import type { WorkReport } from '../../../contracts/reports';
import { handleCommand } from '../../../db/cases/handleCommand';
import { taskStep } from '../../../db/steps/taskStep';
import type { ApiClient } from '../../support/apiClient';
import { openDesk, type Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';

jest.setTimeout(300_000);

let desk: Desk;
let supervisor: ApiClient;
// Wednesday 25 November 2026, 9:00 in Paris.
let now = new Date('2026-11-25T08:00:00Z');
const at = (time: string) => (now = new Date(`2026-11-25T${time}:00Z`));
const report = async (client: ApiClient, query = 'from=2026-11-02&to=2026-11-30') =>
  expectStatus(await client.get<WorkReport>(`/reports/work?${query}`), 200);

let agent: { name: string; client: ApiClient; person: { id: string } };
beforeAll(async () => {
  desk = await openDesk({ deps: { clock: () => now } });
  supervisor = await desk.supervisor();
  agent = (await desk.agents(1))[0]!;
});
afterAll(() => desk.close());

async function lineOf(request_id: string): Promise<string> {
  const { company_id, bu_id } = await desk
    .owner('cases')
    .where({ id: request_id })
    .first<{ company_id: string; bu_id: string }>('company_id', 'bu_id');
  const [line] = await desk
    .owner('checklist_items')
    .insert({
      company_id,
      bu_id,
      request_id,
      key: 'activity',
      position: 1,
      required: true,
      wants: 'text',
      answer: 'Négoce',
    })
    .returning<{ id: string }[]>('id');
  return line!.id;
}

test('three requests, one sent back, one that will miss its date: every figure in business minutes', async () => {
  const sentBack = await desk.openRequest();
  await desk.openRequest();
  const line = await lineOf(sentBack.id);
  at('08:30');
  expectStatus(await agent.client.post(`/tasks/${sentBack.taskId}/claim`), 200);
  at('09:30');
  expectStatus(
    await agent.client.post(`/requests/${sentBack.id}/checklist/${line}/judgement`, {
      body: { verdict: 'refused', reasonCode: 'missing_document', comment: 'Illisible' },
    }),
    200,
  );
  expectStatus(await agent.client.post(`/tasks/${sentBack.taskId}/complete`, { body: { outcome: 'returned' } }), 200);
  await taskStep(desk.api.deps.pool, { caseId: sentBack.id, node: 'complete', round: 1, at: now.getTime() });
  at('09:55');
  const hurried = await desk.openRequest();
  for (const table of ['tasks', 'cases'])
    await desk
      .owner(table)
      .where(table === 'tasks' ? { case_id: hurried.id } : { id: hurried.id })
      .update({ due_at: new Date('2026-11-25T10:30:00Z') });
  at('10:00');

  const told = await report(supervisor);
  expect(told.totals).toEqual({ sent: 3, done: 0, open: 3, late: 0, dueSoon: 3, willMiss: 1 });
  expect(told.weeks).toEqual([{ monday: '2026-11-23', sent: 3, done: 0 }]);
  // The first two fall due on Friday at 10:00, after 16 business hours; the one returned is its requester's, until Friday too.
  expect(told.forecast.map(({ day, due, willMiss }) => [day, due, willMiss])).toEqual([
    ['2026-11-25', 1, 1],
    ['2026-11-26', 0, 0],
    ['2026-11-27', 2, 0],
    ['2026-11-30', 0, 0],
    ['2026-12-01', 0, 0],
  ]);
  expect(told.steps).toEqual([
    { kind: 'acceptance', node: 'review', done: 1, medianMinutes: 90, ninetiethMinutes: 90, open: 2, late: 0 },
    { kind: 'acceptance', node: 'complete', done: 0, medianMinutes: null, ninetiethMinutes: null, open: 1, late: 0 },
  ]);
  expect(told.holders).toEqual([
    { holder: 'business_support', minutes: 90 + 120 + 5 },
    { holder: 'requester', minutes: 30 },
  ]);
  expect(told.quality).toEqual([
    {
      kind: 'acceptance',
      businessUnit: expect.objectContaining({ id: desk.api.firm.bu.rennes }) as unknown,
      sent: 3,
      returned: 1,
      unanswered: 0,
    },
  ]);
  expect(told.refusals).toEqual([{ kind: 'acceptance', key: 'activity', reasonCode: 'missing_document', count: 1 }]);
  expect(told.agents).toEqual([
    { person: { id: agent.person.id, name: agent.name }, done: 1, medianMinutes: 60, added: 0, inHand: 0, late: 0 },
  ]);

  // What is added beside the steps is somebody's work, and no step; of people outside the group it is not told.
  const task = (title: string, assigneeId: string | null, on = hurried.id) =>
    agent.client
      .post<{ id: string }>(`/requests/${on}/tasks`, { body: { title, assigneeId } })
      .then((answer) => expectStatus(answer, 201).id);
  const [own, , free] = [
    await task('Appeler le greffe', agent.person.id),
    await task('Lire les statuts', agent.person.id),
    await task('Obtenir le RIB', null),
    await task('Relire', desk.api.firm.people.anna.id),
  ];
  for (const id of [own, free]) {
    if (id === free) expectStatus(await agent.client.post(`/tasks/${id}/claim`), 200);
    expectStatus(await agent.client.post(`/tasks/${id}/complete`, { body: { outcome: 'done' } }), 200);
  }
  const after = await report(supervisor);
  expect(after.agents).toEqual([
    { person: { id: agent.person.id, name: agent.name }, done: 1, medianMinutes: 60, added: 2, inHand: 1, late: 0 },
  ]);
  expect([after.steps, after.forecast, after.totals]).toEqual([told.steps, told.forecast, told.totals]);
});

test('its tables leave as files', async () => {
  const lines = async (part: string) =>
    (
      await (
        await supervisor.fetch('GET', `/exports/work?from=2026-11-02&to=2026-11-30&part=${part}&format=csv`)
      ).text()
    )
      .trim()
      .split('\r\n');
  expect((await lines('steps'))[1]).toBe('Contrôler les pièces;Acceptation;1;1,5;1,5;2;0');
  expect((await lines('weeks'))[1]).toBe('23/11/2026;3;0');
  expect((await lines('agents'))[1]).toBe(`${agent.name};1;1;2;1;0`);
  expect((await lines('quality'))[1]).toMatch(/^Acceptation;.+;3;1;0$/);
});

test('what is due goes late, and is no forecast any more', async () => {
  at('10:31');
  const { totals, steps } = await report(supervisor);
  expect(totals).toMatchObject({ late: 1, dueSoon: 2, willMiss: 0 });
  expect(steps[0]).toMatchObject({ node: 'review', late: 1 });
});

test('a kind, a unit and a period narrow every figure', async () => {
  const nothing = {
    totals: { sent: 0, done: 0, open: 0, late: 0, dueSoon: 0, willMiss: 0 },
    weeks: [],
    steps: [],
    holders: [],
    quality: [],
    refusals: [],
    agents: [],
  };
  expect(await report(supervisor, 'from=2026-11-02&to=2026-11-30&kind=creditNote')).toMatchObject(nothing);
  expect(
    await report(supervisor, `from=2026-11-02&to=2026-11-30&businessUnitId=${desk.api.firm.bu.brest}`),
  ).toMatchObject(nothing);
  // Before the period nothing had happened; what is open now is open whatever the period.
  expect(await report(supervisor, 'from=2026-10-01&to=2026-10-31')).toMatchObject({
    totals: { sent: 0, open: 3 },
    weeks: [],
    holders: [],
    agents: [{ done: 0, added: 0, inHand: 1 }],
  });
});

test.each([
  ['an end before the beginning', 'from=2026-11-30&to=2026-11-02'],
  ['more than a year', 'from=2024-11-30&to=2026-11-02'],
  ['an opportunity is none of these', 'from=2026-11-02&to=2026-11-30&kind=opportunity'],
  ['a day that is none', 'from=2026-01-01&to=null'],
])('%s is refused', async (_case, query) => {
  expect(await supervisor.get(`/reports/work?${query}`)).toMatchObject({
    status: 400,
    body: { code: 'invalid_input' },
  });
});

test('a consultant and an agent of the desk are refused it', async () => {
  const anna = await desk.api.login(desk.api.firm.people.anna);
  for (const client of [anna, agent.client])
    expect(await client.get('/reports/work?from=2026-11-02&to=2026-11-30')).toMatchObject({
      status: 403,
      body: { code: 'not_allowed' },
    });
});

test('what stays incomplete after every chaser and closes so is counted beside what was sent back', async () => {
  const { id, case_id: caseId } = await desk
    .owner('tasks')
    .where({ node: 'complete', state: 'claimed' })
    .first<{ id: string; case_id: string }>('id', 'case_id');
  const closesAt = (await desk.owner('tasks').where({ id }).first<{ closes_at: Date }>('closes_at')).closes_at;
  await handleCommand(desk.api.deps.pool, {
    caseId,
    command: { type: 'closeUnanswered', taskId: id },
    principal: { kind: 'system', process: 'acceptance' },
    key: 'silent',
    now: closesAt,
  });
  expect((await report(supervisor)).quality).toMatchObject([{ sent: 3, returned: 1, unanswered: 1 }]);
});
