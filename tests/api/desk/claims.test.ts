/** A claim is a lease: one winner whatever the rush, renewed by work, ended by the process at its instant, handed over with what was said and begun. */
import type { Answer } from '../../support/apiClient';
import { openDesk, type Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';
import { addedTasksSuite } from './addedTasks';
import { commandKeysSuite } from './commandKeys';

jest.setTimeout(300_000);

let desk: Desk;
// Wednesday, 10:00 in Paris.
let now = new Date('2026-11-25T09:00:00Z');
const clock = () => now;
beforeAll(async () => {
  desk = await openDesk({ deps: { clock } });
});
beforeEach(() => {
  now = new Date('2026-11-25T09:00:00Z');
});
afterAll(() => desk.close());

interface Task {
  state: string;
  assignee: { id: string; name: string } | null;
  leaseUntil: string | null;
  owner: string | null;
  followUpAt: string | null;
  dueAt: string;
  may: string[];
  mine: boolean;
  handover: { by: string; note: string } | null;
  draft: string | null;
}
interface Refused {
  code: string;
  detail: string;
  winner?: { name: string; since: string; until?: string };
}
interface Inbox {
  items: { id: string }[];
  counts: Record<string, number>;
}

const codeOf = ({ body }: Answer) => (body as unknown as Refused).code;

test('trap 2: fifty claim at once, twenty times: one winner each time, and 49 who learn who holds it, since when and until when', async () => {
  const agents = await desk.agents(50);
  for (let round = 1; round <= 20; round += 1) {
    const { taskId } = await desk.openRequest();
    const answers = await Promise.all(
      agents.map(({ client }) => client.post<Task & Refused>(`/tasks/${taskId}/claim`)),
    );
    const winners = answers.flatMap(({ status }, at) => (status === 200 ? [agents[at]!] : []));
    expect(winners).toHaveLength(1);
    const losers = answers.filter(({ status }) => status !== 200);
    expect(losers).toHaveLength(49);
    for (const { status, body } of losers) {
      expect([status, body.code]).toEqual([409, 'task_already_claimed']);
      expect(body.winner).toEqual({
        name: winners[0]!.name,
        since: now.toISOString(),
        until: '2026-11-25T14:30:00.000Z',
      });
    }
    const row = await desk.owner('tasks').where({ id: taskId }).first<{ assignee_id: string }>('assignee_id');
    expect(row.assignee_id).toBe(winners[0]!.person.id);
    const events = await desk
      .owner('case_events')
      .where({ type: 'taskClaimed' })
      .andWhereRaw("data->>'taskId' = ?", [taskId]);
    expect(events).toHaveLength(1);
  }
});

test('work on the case renews the lease; reading and searching neither renew nor end it', async () => {
  const [lea] = await desk.agents(1);
  const { id, taskId } = await desk.openRequest();
  const claimed = expectStatus(await lea!.client.post<Task>(`/tasks/${taskId}/claim`), 200);
  now = new Date('2026-11-25T14:00:00Z');
  expectStatus(await lea!.client.get(`/requests/${id}`), 200);
  expectStatus(await lea!.client.get('/tasks?q=client'), 200);
  expect(expectStatus(await lea!.client.get<Task>(`/tasks/${taskId}`), 200).leaseUntil).toBe(claimed.leaseUntil);
  expectStatus(
    await lea!.client
      .fetch('POST', `/tasks/${taskId}/draft`, { body: { text: 'Il manque' } })
      .then(({ status }) => ({ status, body: null, headers: new Headers(), etag: null })),
    204,
  );
  // 15:00 in Paris and four office hours more: 18:00 is the end of the day, the fourth falls on Thursday at 10:00.
  expect(expectStatus(await lea!.client.get<Task>(`/tasks/${taskId}`), 200)).toMatchObject({
    leaseUntil: '2026-11-26T09:00:00.000Z',
    draft: 'Il manque',
  });
});

test('the process ends a lease at its instant, once; draft and note wait for whoever takes it next, and never for the requester', async () => {
  const [lea, karim] = await desk.agents(2);
  const anna = await desk.api.login(desk.api.firm.people.anna);
  const { id, taskId } = await desk.openRequest();
  expectStatus(await lea!.client.post(`/tasks/${taskId}/claim`), 200);
  await lea!.client.fetch('POST', `/tasks/${taskId}/draft`, { body: { text: 'canari-brouillon' } });
  const until = new Date('2026-11-25T14:30:00Z');
  expect((await desk.step(id, new Date(until.getTime() - 1000))).wakeAt).toBe(until.getTime());
  expect(expectStatus(await karim!.client.get<Task>(`/tasks/${taskId}`), 200)).toMatchObject({
    state: 'claimed',
    may: [],
  });

  await desk.step(id, until);
  await desk.step(id, until);
  const freed = expectStatus(await karim!.client.get<Task>(`/tasks/${taskId}`), 200);
  expect(freed).toMatchObject({
    state: 'open',
    assignee: null,
    leaseUntil: null,
    draft: 'canari-brouillon',
    may: ['claim'],
  });
  const timeline = expectStatus(
    await anna.get<{ items: { said: { key: string; params: Record<string, string> } }[] }>(`/requests/${id}/timeline`),
    200,
  );
  expect(
    timeline.items.filter(({ said }) => said.key === 'taskLeaseExpired').map(({ said }) => said.params['fromName']),
  ).toEqual([lea!.name]);
  expect(
    await desk.owner('audit').where({ object_id: id, action: 'expireTaskLease', outcome: 'applied' }),
  ).toHaveLength(1);

  now = until;
  expectStatus(await karim!.client.post(`/tasks/${taskId}/claim`), 200);
  expectStatus(await karim!.client.post(`/tasks/${taskId}/release`, { body: { note: 'canari-note' } }), 200);
  expect(expectStatus(await lea!.client.get<Task>(`/tasks/${taskId}`), 200).handover).toMatchObject({
    by: karim!.name,
    note: 'canari-note',
  });
  const seen = await Promise.all(
    [`/requests/${id}`, `/requests/${id}/timeline`, `/tasks/${taskId}`, '/requests', '/tasks'].map((path) =>
      anna.get(path),
    ),
  );
  expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200]));
  expect(JSON.stringify(seen.map(({ body }) => body))).not.toContain('canari');
});

test('a lease that is over is taken at once by a colleague, engine or not', async () => {
  const [lea, karim] = await desk.agents(2);
  const { id, taskId } = await desk.openRequest();
  expectStatus(await lea!.client.post(`/tasks/${taskId}/claim`), 200);
  now = new Date('2026-11-25T14:30:00Z');
  expect(expectStatus(await karim!.client.post<Task>(`/tasks/${taskId}/claim`), 200).assignee?.name).toBe(karim!.name);
  const told = await desk.owner('case_events').where({ case_id: id }).orderBy('seq').select<{ type: string }[]>('type');
  expect(told.map(({ type }) => type).slice(-3)).toEqual(['taskClaimed', 'taskLeaseExpired', 'taskClaimed']);
  // The process that comes later finds a lease that runs.
  await desk.step(id, now);
  expect(expectStatus(await karim!.client.get<Task>(`/tasks/${taskId}`), 200).mine).toBe(true);
});

test('a task is lent for a view: only the owner decides, after it came back', async () => {
  const [lea, karim] = await desk.agents(2);
  const { taskId } = await desk.openRequest();
  expectStatus(await lea!.client.post(`/tasks/${taskId}/claim`), 200);
  const lent = expectStatus(
    await lea!.client.post<Task>(`/tasks/${taskId}/delegate`, {
      body: { delegateId: karim!.person.id, note: 'Connaissez-vous ce client ?' },
    }),
    200,
  );
  expect(lent).toMatchObject({ assignee: { name: karim!.name }, owner: lea!.name, may: ['return'] });
  const waiting = expectStatus(await lea!.client.get<Inbox>('/tasks?queue=followUp'), 200);
  expect([waiting.items.map(({ id }) => id), waiting.counts['followUp']]).toEqual([[taskId], 1]);
  expect(expectStatus(await karim!.client.get<Task>(`/tasks/${taskId}`), 200).handover?.note).toBe(
    'Connaissez-vous ce client ?',
  );
  expect(codeOf(await karim!.client.post(`/tasks/${taskId}/complete`, { body: { outcome: 'passed' } }))).toBe(
    'task_delegated',
  );
  const back = expectStatus(
    await karim!.client.post<Task>(`/tasks/${taskId}/return`, { body: { note: 'Oui, rien à signaler' } }),
    200,
  );
  expect(back).toMatchObject({ assignee: { name: lea!.name }, owner: null });
  const colleagueElsewhere = desk.api.firm.people.nina.id;
  expect(
    codeOf(
      await lea!.client.post(`/tasks/${taskId}/delegate`, { body: { delegateId: colleagueElsewhere, note: 'x' } }),
    ),
  ).toBe('task_not_candidate');
  expect(
    codeOf(
      await lea!.client.post(`/tasks/${taskId}/delegate`, {
        body: { delegateId: desk.api.firm.people.anna.id, note: 'x' },
      }),
    ),
  ).toBe('own_work');
});

test('what was put off leaves the inbox, keeps its holder, and is back on its day', async () => {
  const [lea] = await desk.agents(1);
  const { id, taskId } = await desk.openRequest();
  expectStatus(await lea!.client.post(`/tasks/${taskId}/claim`), 200);
  expect(codeOf(await lea!.client.post(`/tasks/${taskId}/follow-up`, { body: { on: '2026-11-29' } }))).toBe(
    'office_closed',
  );
  expectStatus(await lea!.client.post(`/tasks/${taskId}/follow-up`, { body: { on: '2026-11-30' } }), 200);
  const idsIn = async (queue: string) =>
    expectStatus(await lea!.client.get<Inbox>(`/tasks?queue=${queue}`), 200).items.map((task) => task.id);
  expect([await idsIn('mine'), await idsIn('followUp')]).toEqual([[], [taskId]]);
  await desk.step(id, new Date('2026-11-27T10:00:00Z'));
  expect(expectStatus(await lea!.client.get<Task>(`/tasks/${taskId}`), 200).mine).toBe(true);

  now = new Date('2026-11-30T08:00:00Z');
  await desk.step(id, now);
  expect([await idsIn('mine'), await idsIn('followUp')]).toEqual([[taskId], []]);
  expect(await desk.owner('case_events').where({ case_id: id, type: 'taskFollowUpEnded' })).toHaveLength(1);
});

test('a supervisor moves the due date with a reason: list, ladder and timeline say the new one', async () => {
  const chief = await desk.supervisor();
  const [lea] = await desk.agents(1);
  const { id, taskId } = await desk.openRequest();
  expect(codeOf(await lea!.client.post(`/tasks/${taskId}/due`, { body: { on: '2026-11-30', reason: 'x' } }))).toBe(
    'not_allowed',
  );
  const moved = expectStatus(
    await chief.post<Task>(`/tasks/${taskId}/due`, { body: { on: '2026-11-30', reason: 'Le greffe est fermé' } }),
    200,
  );
  expect(moved.dueAt).toBe('2026-11-30T17:00:00.000Z');
  const next = expectStatus(
    await lea!.client.get<{ holder: { dueAt: string }; ifNobodyActs: { at: string; said: { key: string } }[] }>(
      `/requests/${id}/next`,
    ),
    200,
  );
  expect(next.holder.dueAt).toBe(moved.dueAt);
  expect(next.ifNobodyActs.find(({ said }) => said.key === 'escalateSupervisor')?.at).toBe(moved.dueAt);
  const timeline = expectStatus(
    await lea!.client.get<{ items: { said: { key: string; params: Record<string, string> } }[] }>(
      `/requests/${id}/timeline`,
    ),
    200,
  );
  expect(timeline.items[0]?.said).toMatchObject({
    key: 'taskDueMoved',
    params: { to: moved.dueAt, reason: 'Le greffe est fermé' },
  });
});

describe('the key of a command', () => commandKeysSuite(() => desk));

describe('tasks that people add', () =>
  addedTasksSuite(() => ({
    desk,
    setNow: (at) => {
      now = new Date(at);
    },
  })));
