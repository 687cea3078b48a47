/** What a decision costs in statements, waits and news. Times depend on the machine; these do not, and grow only by decision. */
import { taskStep } from '../../../db/steps/taskStep';
import { openProcess } from '../../../db/steps/openProcess';
import { waitStep } from '../../../db/steps/waitStep';
import { daysFromNow, expectStatus } from '../../support/story';
import { openDesk, type Desk } from '../../support/desk';
import { askedBy, type Asked } from '../../support/trips';
import type { ApiClient } from '../../support/apiClient';

jest.setTimeout(300_000);

let desk: Desk;
let agent: ApiClient;
beforeAll(async () => {
  desk = await openDesk();
  agent = (await desk.agents(1))[0]!.client;
  // What each connection asks once is behind it.
  const { taskId } = await ready();
  await agent.post(`/tasks/${taskId}/claim`);
});
afterAll(() => desk.close());

/** A request that stands at its review with nothing left to ask for. */
async function ready(): Promise<{ id: string; taskId: string }> {
  const request = await desk.openRequest();
  await desk
    .owner('requests')
    .where({ id: request.id })
    .update({ fields: { variant: 'new_client' } });
  await desk.owner('checklist_items').where({ request_id: request.id }).update({ answer: 'Vu', state: 'accepted' });
  return request;
}

const post =
  (path: string, body = {}) =>
  async () =>
    expectStatus(await agent.post(path, { body }), 200);

function expectAtMost({ statements, trips }: Asked, most: { statements: number; trips: number }): void {
  if (statements.length > most.statements || trips > most.trips)
    throw new Error(
      `${statements.length} statements in ${trips} trips, at most ${most.statements} in ${most.trips}:\n${statements.map((text) => text.slice(0, 110)).join('\n')}`,
    );
}

test('a claim, a completion and a look of the process stay within their statements and waits', async () => {
  const { id, taskId } = await ready();
  desk.api.told.length = 0;
  expectAtMost(await askedBy(post(`/tasks/${taskId}/claim`)), { statements: 14, trips: 5 });
  // The process comes by before the lease ends: nobody wakes it for a claim.
  expect(desk.api.told).toEqual([]);

  expectAtMost(await askedBy(post(`/tasks/${taskId}/complete`, { outcome: 'passed' })), { statements: 17, trips: 5 });
  expect(desk.api.told).toEqual([{ kind: 'acceptance', caseId: id }]);

  const look = () => taskStep(desk.api.deps.pool, { caseId: id, node: 'review', round: 1, at: Date.now() });
  expectAtMost(await askedBy(look), { statements: 8, trips: 4 });
  expectAtMost(
    await askedBy(() => openProcess(desk.api.deps.pool, { caseId: id, process: 'acceptance', at: Date.now() })),
    { statements: 10, trips: 5 },
  );
});

test('the page of a request is read in two looks, one behind the other, whatever it shows', async () => {
  const { id } = await ready();
  const page = async () => expectStatus(await agent.get(`/requests/${id}`), 200);
  expectAtMost(await askedBy(page), { statements: 9, trips: 4 });
});

test('the decision that ends one human task opens the next, and one look of the process sees both', async () => {
  const { id, taskId } = await ready();
  await post(`/tasks/${taskId}/claim`)();
  await post(`/tasks/${taskId}/complete`, { outcome: 'passed' })();
  const tasks = await desk
    .owner('tasks')
    .where({ case_id: id })
    .orderBy('opened_at')
    .select<{ id: string; node: string; round: number; state: string }[]>('id', 'node', 'round', 'state');
  expect(tasks.map(({ node, round, state }) => [node, round, state])).toEqual([
    ['review', 1, 'completed'],
    ['kyc', 1, 'open'],
  ]);

  const look = await taskStep(desk.api.deps.pool, { caseId: id, node: 'review', round: 1, at: Date.now() });
  expect(look).toMatchObject({ outcome: 'passed', ahead: [{ node: 'kyc', round: 1, outcome: null }] });
  expect(look.ahead?.[0]?.wakeAt).toBeGreaterThan(Date.now());

  await post(`/tasks/${tasks[1]!.id}/claim`)();
  await post(`/tasks/${tasks[1]!.id}/complete`, { outcome: 'passed' })();
  const late = await taskStep(desk.api.deps.pool, { caseId: id, node: 'review', round: 1, at: Date.now() });
  expect(late.ahead?.map(({ node, outcome }) => [node, outcome])).toEqual([
    ['kyc', 'passed'],
    ['decide', null],
  ]);
});

test('what a process has still to read is told once: it reads what was decided meanwhile with it', async () => {
  const { id, taskId } = await ready();
  const told = [{ kind: 'acceptance', caseId: id }];
  const pass = async (task: string, body: object) => {
    await post(`/tasks/${task}/claim`)();
    await post(`/tasks/${task}/complete`, body)();
    return desk.owner('tasks').where({ case_id: id, state: 'open' }).first<{ id: string } | undefined>('id');
  };
  desk.api.told.length = 0;
  const kyc = await pass(taskId, { outcome: 'passed' });
  expect(desk.api.told).toEqual(told);
  const decide = await pass(kyc!.id, { outcome: 'passed' });
  expect(desk.api.told).toEqual(told);
  await taskStep(desk.api.deps.pool, { caseId: id, node: 'review', round: 1, at: Date.now() });
  await pass(decide!.id, { outcome: 'refused', reasonCodes: ['not_applicable'] });
  expect(desk.api.told).toEqual([...told, ...told]);
});

test('an opportunity is opened, seen by the run that begins, and lost within its statements, waits and looks', async () => {
  await ready();
  const { id: accountId } = await desk.owner('accounts').first<{ id: string }>('id');
  const { companyId } = desk.api.firm;
  await desk.owner('list_values').insert({ company_id: companyId, list: 'lossReason', code: 'PRIX', label: 'Prix' });
  const anna = await desk.api.login(desk.api.firm.people.anna);
  const opened = async () =>
    expectStatus(await anna.post<{ id: string }>('/opportunities', { body: { accountId, name: 'Sans suite' } }), 201)
      .id;
  const lost = (id: string) => async () =>
    expectStatus(
      await anna.post(`/opportunities/${id}/transitions`, {
        body: { to: 'lost', lossReason: 'PRIX', lostOn: daysFromNow(0) },
      }),
      200,
    );
  const begins = (caseId: string) =>
    openProcess(desk.api.deps.pool, { caseId, process: 'opportunity', at: Date.now() });
  const waits = (caseId: string) =>
    waitStep(desk.api.deps.pool, { caseId, node: 'identification', round: 1, at: Date.now() });
  const over = { outcome: null, wakeAt: null, ended: true, over: true };

  // Whatever each connection asks once is behind it.
  await lost(await opened())();
  let caseId = '';
  expectAtMost(await askedBy(async () => (caseId = await opened())), { statements: 15, trips: 7 });
  expectAtMost(await askedBy(() => begins(caseId)), { statements: 8, trips: 2 });
  expectAtMost(await askedBy(lost(caseId)), { statements: 20, trips: 8 });
  let look: object = {};
  expectAtMost(await askedBy(async () => (look = await waits(caseId))), { statements: 8, trips: 2 });
  // What ended one wait leads to the next, which the same look opens and sees over: the run ends without asking again.
  expect(look).toEqual({
    of: { kind: 'opportunity', companyId, buId: expect.any(String) as string },
    outcome: 'lost',
    ended: false,
    wakeAt: null,
    effects: [],
    ahead: [{ node: 'lost', round: 1, ...over }],
  });

  const early = await opened();
  await lost(early)();
  expect(await begins(early)).toMatchObject({
    done: [],
    looked: true,
    ahead: [
      { node: 'identification', round: 1, outcome: 'lost', wakeAt: null },
      { node: 'lost', round: 1, ...over },
    ],
  });
});

test('a claim whose lease ends before the process looks again tells it', async () => {
  const { id, taskId } = await ready();
  await desk.owner('task_alarms').where({ task_id: taskId }).update({ fired_at: new Date() });
  desk.api.told.length = 0;
  await post(`/tasks/${taskId}/claim`)();
  expect(desk.api.told).toEqual([{ kind: 'acceptance', caseId: id }]);
});
