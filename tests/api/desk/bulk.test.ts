/** One command on many tasks: rehearsed by the rule that decides, a verdict for each, resumed after a crash, held back by the brake, taken back. */
import { bulkStep } from '../../../db/bulk/step';
import type { Answer } from '../../support/apiClient';
import { openDesk, type Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';
import { bulkMessagesSuite } from './bulkMessages';
import { changedSinceSuite, look, type Bulk, type Rehearsal } from './changedSince';

jest.setTimeout(300_000);

let desk: Desk;
// Wednesday, 10:00 in Paris.
const now = new Date('2026-11-25T09:00:00Z');
beforeAll(async () => {
  desk = await openDesk({ deps: { clock: () => now } });
});
afterAll(() => desk.close());

const codeOf = ({ body }: Answer) => (body as { code?: string }).code;
const stepOf = (bulkId: string) =>
  bulkStep(desk.api.deps.pool, {
    bulkId,
    now,
    onError: (error) => {
      throw error;
    },
  });
/** What the worker does, until the bulk is over. */
async function work(id: string): Promise<void> {
  while (!(await stepOf(id)).done) await desk.owner('cases').update({ processed_seq: desk.owner.ref('last_seq') });
}
const opened = async (count: number) =>
  Promise.all(Array.from({ length: count }, async () => (await desk.openRequest()).taskId));
const claimed = (taskId: string) =>
  desk.owner('case_events').where({ type: 'taskClaimed' }).whereRaw("data->>'taskId' = ?", [taskId]);

test('rehearsed, then done: what the rehearsal said is what each row came to, and only the blocked ones are left as they were', async () => {
  const [lea, karim] = await desk.agents(2);
  const tasks = await opened(8);
  for (const taskId of tasks.slice(0, 2)) expectStatus(await karim!.client.post(`/tasks/${taskId}/claim`), 200);
  const order = { action: { type: 'claim' }, taskIds: tasks };
  const before = await desk.owner('audit').count();
  const said = expectStatus(await lea!.client.post<Rehearsal>('/tasks/bulk/rehearsal', { body: order }), 200);
  expect([said.passing, said.blocked.map(({ taskId, why }) => [taskId, why.code])]).toEqual([
    6,
    tasks.slice(0, 2).map((taskId) => [taskId, 'task_already_claimed']),
  ]);
  expect(await desk.owner('audit').count()).toEqual(before);

  const started = expectStatus(await lea!.client.post<Bulk>('/tasks/bulk', { body: order }), 201);
  expect([started.total, started.done, started.finishedAt]).toEqual([8, 0, null]);
  expect(desk.api.told).toContainEqual({ kind: 'bulk', caseId: started.id });
  await work(started.id);
  const over = await look(lea!.client, started.id);
  expect([over.done, over.blocked, over.undoable]).toEqual([6, 2, 6]);
  expect(over.rows.filter(({ why }) => why).map(({ taskId, why }) => [taskId, why!.code])).toEqual(
    said.blocked.map(({ taskId, why }) => [taskId, why.code]),
  );
  expect(over.rows[0]!.why!.detail).toContain(karim!.name);
  expect(
    await desk
      .owner('audit')
      .where({ action: 'claimTask', principal_id: lea!.person.id, outcome: 'applied' })
      .whereRaw("data->>'through' = 'bulk'"),
  ).toHaveLength(6);
  expect((await karim!.client.get(`/tasks/bulk/${started.id}`)).status).toBe(404);
});

test('a row done before a crash is not done again, and the run that follows ends the rest', async () => {
  const [lea] = await desk.agents(1);
  const tasks = await opened(14);
  const { id } = expectStatus(
    await lea!.client.post<Bulk>('/tasks/bulk', { body: { action: { type: 'claim' }, taskIds: tasks } }),
    201,
  );
  expect((await stepOf(id)).done).toBe(false);
  const { done } = await look(lea!.client, id);
  expect([done > 0, done < tasks.length]).toEqual([true, true]);
  await work(id);
  await work(id);
  expect((await look(lea!.client, id)).done).toBe(14);
  for (const taskId of tasks) expect(await claimed(taskId)).toHaveLength(1);
});

test('the same key is the same bulk', async () => {
  const [lea] = await desk.agents(1);
  const body = { action: { type: 'claim' }, taskIds: await opened(1) };
  const first = expectStatus(await lea!.client.post<Bulk>('/tasks/bulk', { body, key: 'twice-the-same' }), 201);
  const again = expectStatus(await lea!.client.post<Bulk>('/tasks/bulk', { body, key: 'twice-the-same' }), 201);
  expect(again.id).toBe(first.id);
  expect(await desk.owner('bulks').where({ user_id: lea!.person.id })).toHaveLength(1);
});

test('taken back: claims are given back, but not of what somebody has worked on since', async () => {
  const [lea, karim] = await desk.agents(2);
  const tasks = await opened(3);
  const { id } = expectStatus(
    await lea!.client.post<Bulk>('/tasks/bulk', { body: { action: { type: 'claim' }, taskIds: tasks } }),
    201,
  );
  expect(codeOf(await lea!.client.post(`/tasks/bulk/${id}/undo`))).toBe('bulk_running');
  await work(id);
  expectStatus(
    await lea!.client.post(`/tasks/${tasks[1]!}/delegate`, {
      body: { delegateId: karim!.person.id, note: 'Votre avis ?' },
    }),
    200,
  );
  const undo = expectStatus(await lea!.client.post<Bulk>(`/tasks/bulk/${id}/undo`), 201);
  await work(undo.id);
  const over = await look(lea!.client, undo.id);
  expect(over.rows.map(({ taskId, verdict, why }) => [taskId, verdict, why?.code])).toEqual([
    [tasks[2], 'done', undefined],
    [tasks[1], 'blocked', 'task_not_yours'],
    [tasks[0], 'done', undefined],
  ]);
  expect(await desk.owner('tasks').whereIn('id', tasks).orderBy('state').pluck('state')).toEqual([
    'claimed',
    'open',
    'open',
  ]);
  expect(codeOf(await lea!.client.post(`/tasks/bulk/${id}/undo`))).toBe('nothing_to_undo');
});

test.each([
  ['due dates', { type: 'due', on: '2026-12-02', reason: 'Greffe fermé' }],
  ['hands', { type: 'reassign', reason: 'Absence' }],
  ['days put off to', { type: 'followUp', on: '2026-12-02' }],
])('%s of tasks are as they were, to the second, once it is taken back', async (_, action) => {
  const chief = await desk.supervisor();
  const [lea, karim] = await desk.agents(2);
  const tasks = await opened(2);
  for (const taskId of tasks) expectStatus(await lea!.client.post(`/tasks/${taskId}/claim`), 200);
  const rows = () =>
    desk.owner('tasks').whereIn('id', tasks).orderBy('id').select('due_at', 'assignee_id', 'follow_up_at', 'state');
  const before = await rows();
  const author = action.type === 'followUp' ? lea!.client : chief;
  const sent = action.type === 'reassign' ? { ...action, assigneeId: karim!.person.id } : action;
  const { id } = expectStatus(await author.post<Bulk>('/tasks/bulk', { body: { action: sent, taskIds: tasks } }), 201);
  await work(id);
  expect(await rows()).not.toEqual(before);
  await work(expectStatus(await author.post<Bulk>(`/tasks/bulk/${id}/undo`), 201).id);
  expect(await rows()).toEqual(before);
});

describe('what a colleague has changed since it was seen is left as they made it, in the rehearsal and in the bulk', () =>
  changedSinceSuite(() => ({ desk, opened, work })));

describe('words', () => bulkMessagesSuite(() => ({ desk, work })));

test('the brake: above so many unread decisions a bulk rests, and goes on when they are read', async () => {
  const [lea] = await desk.agents(1);
  const [taskId, ...others] = await opened(2);
  await desk.owner('cases').update({ processed_seq: desk.owner.ref('last_seq') });
  const { id } = expectStatus(
    await lea!.client.post<Bulk>('/tasks/bulk', { body: { action: { type: 'claim' }, taskIds: [taskId] } }),
    201,
  );
  const late = await desk.owner('tasks').where({ id: others[0] }).first<{ case_id: string }>('case_id');
  await desk
    .owner('cases')
    .where({ id: late.case_id })
    .update({ last_seq: desk.owner.raw('processed_seq + 41') });
  expect(await stepOf(id)).toMatchObject({ done: false, restMs: 500 });
  expect((await look(lea!.client, id)).done).toBe(0);
  await desk
    .owner('cases')
    .where({ id: late.case_id })
    .update({ last_seq: desk.owner.ref('processed_seq') });
  await work(id);
  expect((await look(lea!.client, id)).done).toBe(1);
});

test('whoever was disabled meanwhile decides nothing more', async () => {
  const [lea] = await desk.agents(1);
  const [taskId] = await opened(1);
  const { id } = expectStatus(
    await lea!.client.post<Bulk>('/tasks/bulk', { body: { action: { type: 'claim' }, taskIds: [taskId] } }),
    201,
  );
  await desk.owner('users').where({ id: lea!.person.id }).update({ disabled_at: now });
  await work(id);
  const row = await desk.owner('bulk_rows').where({ bulk_id: id }).first<{ refusal: { code: string } }>('refusal');
  expect(row.refusal.code).toBe('not_allowed');
  expect(await claimed(taskId!)).toHaveLength(0);
});

test('a bulk that nobody looks at is told to the engine again', async () => {
  const [lea] = await desk.agents(1);
  const { id } = expectStatus(
    await lea!.client.post<Bulk>('/tasks/bulk', { body: { action: { type: 'claim' }, taskIds: await opened(1) } }),
    201,
  );
  const told: object[] = [];
  const { sweep } = await import('../../../db/relay/relay');
  const relay = () =>
    sweep(desk.api.deps.pool, {
      owner: 'test',
      tell: (ref) => Promise.resolve(void told.push(ref)),
      onError: (error) => {
        throw error;
      },
    });
  await relay();
  expect(told).not.toContainEqual({ kind: 'bulk', caseId: id });
  await desk
    .owner('bulks')
    .where({ id })
    .update({ looked_at: new Date(Date.now() - 60_000) });
  await relay();
  expect(told).toContainEqual({ kind: 'bulk', caseId: id });
});
