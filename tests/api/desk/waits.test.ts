/** Waits with a meaning through HTTP: the clock stands still, one holder has the ball, and what comes resumes the request. */
import { randomUUID } from 'node:crypto';
import { graphs } from '../../../domain/processes/graphs';
import { performerOf } from '../../../domain/processes/graph';
import { ledgerOf, type Span } from '../../../domain/serviceLevel/ledger';
import type { Answer, ApiClient } from '../../support/apiClient';
import { taskStep } from '../../../db/steps/taskStep';
import { openDesk, type Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';

jest.setTimeout(120_000);

let desk: Desk;
// Wednesday 25 November 2026, 9:00 in Paris.
const start = new Date('2026-11-25T08:00:00Z');
let now = start;
const later = (minutes: number, seconds = 0) => (now = new Date(now.getTime() + minutes * 60_000 + seconds * 1000));
let lea: { client: ApiClient; name: string; person: { id: string } };
let anna: ApiClient;

beforeAll(async () => {
  desk = await openDesk({ deps: { clock: () => now } });
  lea = (await desk.agents(1))[0]!;
  anna = await desk.api.login(desk.api.firm.people.anna);
});
beforeEach(() => {
  now = start;
});
afterAll(() => desk.close());

interface Shown {
  number: string;
  status: string;
  holder: { kind: string; cause: string | null; dueAt: string | null };
  wait: {
    cause: string;
    since: string;
    by: string;
    until: string;
    comment: string | null;
    awaited: string | null;
    awaitedRequestId: string | null;
  } | null;
  task: { dueAt: string | null; followUpAt: string | null; leaseUntil: string | null };
  links: { id: string; side: string }[];
  permissions: { action: string; allowed: boolean; code: string | null }[];
}

const code = ({ status, body }: Answer<unknown>) => [status, (body as { code?: string }).code];
const read = async (client: ApiClient, id: string) => expectStatus(await client.get<Shown>(`/requests/${id}`), 200);
const wait = (client: ApiClient, id: string, body: object) =>
  client.post<Shown>(`/requests/${id}/wait`, { body: { on: '2026-12-03', ...body } });
const happened = async (id: string) =>
  expectStatus(
    await lea.client.get<{ items: { said: { key: string; params: Record<string, string> } }[] }>(
      `/requests/${id}/timeline`,
    ),
    200,
  ).items.map(({ said }) => said.key);
const nextOf = async (id: string) =>
  expectStatus(
    await lea.client.get<{
      waitingFor: { key: string; params: object };
      ifNobodyActs: { at: string; said: { key: string } }[];
    }>(`/requests/${id}/next`),
    200,
  );

type Made = Awaited<ReturnType<Desk['openRequest']>>;

async function held(): Promise<Made> {
  const made = await desk.openRequest();
  expectStatus(await lea.client.post(`/tasks/${made.taskId}/claim`), 200);
  return made;
}

async function expectLedgerRecomputed(id: string): Promise<void> {
  const events = await desk
    .owner('case_events')
    .where({ case_id: id })
    .orderBy('seq')
    .select<{ type: string; data: Record<string, unknown>; at: Date }[]>('type', 'data', 'at');
  const spans = await desk
    .owner('case_holders')
    .where({ case_id: id })
    .orderBy('position')
    .select<Span[]>('holder_kind as holder', 'holder_user_id as userId', 'cause', 'from_at as from', 'to_at as to');
  const first = { holder: 'system' as const, userId: null, from: events[0]!.at };
  expect(spans).toEqual(
    ledgerOf(events, first, {
      performerOf: (node) => performerOf(graphs.acceptance, node),
      personOf: (performer) => (performer === 'requester' ? desk.api.firm.people.anna.id : null),
    }),
  );
  spans.slice(1).forEach(({ from }, at) => expect(from).toEqual(spans[at]!.to));
}

test('waiting for the client: its clock and its ladder stand still, everybody reads for what and until when, and the day brings it back', async () => {
  const { id, taskId } = await held();
  const before = await read(lea.client, id);
  const rungs = () =>
    desk
      .owner('task_alarms')
      .where({ task_id: taskId })
      .whereIn('kind', ['reminder', 'escalateSupervisor', 'escalateHead'])
      .orderBy('at')
      .select<{ kind: string; at: Date; fired_at: Date | null }[]>('kind', 'at', 'fired_at');
  const laid = await rungs();
  later(30);
  const waiting = expectStatus(
    await wait(lea.client, id, { cause: 'client', comment: 'Le dirigeant envoie sa pièce d’identité' }),
    200,
  );
  expect(waiting).toMatchObject({
    status: 'waiting',
    holder: { kind: 'client', cause: 'client', dueAt: null },
    task: { dueAt: null },
  });
  expect((await read(anna, id)).wait).toEqual({
    cause: 'client',
    since: now.toISOString(),
    by: lea.name,
    until: '2026-12-03T08:00:00.000Z',
    comment: 'Le dirigeant envoie sa pièce d’identité',
    awaited: null,
    awaitedRequestId: null,
  });
  const next = await nextOf(id);
  expect([next.waitingFor.key, next.ifNobodyActs.map(({ at, said }) => [said.key, at])]).toEqual([
    'client',
    [
      ['waitEnds', '2026-12-03T08:00:00.000Z'],
      ['leaseExpires', '2026-12-03T13:30:00.000Z'],
    ],
  ]);
  const counts = expectStatus(
    await lea.client.get<{ counts: { mine: number; followUp: number; late: number } }>('/tasks'),
    200,
  ).counts;
  expect(counts).toMatchObject({ mine: 0, followUp: 1, late: 0 });

  // Long past every instant of its ladder, nothing was said.
  now = new Date('2026-12-03T07:59:59Z');
  expect((await desk.step(id, now)).wakeAt).toBe(new Date('2026-12-03T08:00:00Z').getTime());
  expect((await rungs()).map(({ fired_at }) => fired_at)).toEqual([null, null, null]);

  now = new Date('2026-12-03T08:00:00Z');
  await desk.step(id, now);
  const back = await read(lea.client, id);
  expect(back).toMatchObject({
    status: 'in_progress',
    wait: null,
    holder: { kind: 'business_support', cause: null },
    task: { followUpAt: null },
  });
  // From Wednesday 9:30 to Thursday of the next week, 9:00: six office days less half an hour.
  const stood = 6 * 450 - 30;
  const { usedMinutes, spans } = expectStatus(
    await lea.client.get<{
      time: { usedMinutes: number; spans: { holder: string; cause: string | null; minutes: number }[] };
    }>(`/requests/${id}/time`),
    200,
  ).time;
  expect([usedMinutes, spans.find(({ holder }) => holder === 'client')]).toMatchObject([
    30,
    { cause: 'client', minutes: stood },
  ]);
  expect(back.task.dueAt).toBe('2026-12-07T08:30:00.000Z');
  expect(before.task.dueAt).toBe('2026-11-27T09:00:00.000Z');
  expect((await rungs()).map(({ kind }) => kind)).toEqual(laid.map(({ kind }) => kind));
  expect((await rungs()).find(({ kind }) => kind === 'escalateSupervisor')!.at.toISOString()).toBe(back.task.dueAt);
  expect(await happened(id)).toEqual(expect.arrayContaining(['requestWaits', 'requestResumedCame']));
  await expectLedgerRecomputed(id);

  // What it waited is no time of Business Support's at its next task either.
  later(10);
  expectStatus(
    await lea.client.post(`/tasks/${taskId}/complete`, {
      body: { outcome: 'refused', reasonCodes: ['not_applicable'] },
    }),
    200,
  );
  expect(await desk.owner('request_waits').where({ request_id: id }).select('ended_how')).toEqual([
    { ended_how: 'came' },
  ]);
});

test.each([
  [
    'answered',
    async ({ taskId }: Made) =>
      expectStatus(
        await lea.client.post(`/tasks/${taskId}/complete`, {
          body: { outcome: 'refused', reasonCodes: ['not_applicable'] },
        }),
        200,
      ),
  ],
  [
    'cancelled',
    async ({ id }: Made) =>
      expectStatus(await anna.post(`/requests/${id}/cancel`, { body: { reason: 'Plus utile' } }), 200),
  ],
])('the other request is %s: whoever waits for it resumes, in another business unit too', async (_, end) => {
  const [waiter, other] = [await held(), await held()];
  const { brest } = desk.api.firm.bu;
  await desk.owner.raw(
    'UPDATE accounts SET bu_ids = bu_ids || ?::uuid WHERE id = (SELECT account_id FROM requests WHERE id = ?)',
    [brest, waiter.id],
  );
  for (const [table, key] of [
    ['cases', 'id'],
    ['requests', 'id'],
    ['tasks', 'case_id'],
    ['task_alarms', null],
    ['case_events', 'case_id'],
    ['case_steps', 'case_id'],
  ] as const) {
    await desk
      .owner(table)
      .where(key === null ? { task_id: waiter.taskId } : { [key]: waiter.id })
      .update({ bu_id: brest });
  }
  const waiting = expectStatus(
    await wait(lea.client, waiter.id, { cause: 'request', awaitedRequestId: other.id }),
    200,
  );
  expect(waiting).toMatchObject({
    holder: { kind: 'event', cause: 'request' },
    wait: { awaited: other.number, awaitedRequestId: other.id },
    links: [{ side: 'waits_for' }],
  });
  await desk.step(waiter.id, now);
  expect((await read(lea.client, waiter.id)).status).toBe('waiting');

  later(60);
  await end(other);
  // Marked in the same transaction: whatever dies now, the relay tells its process.
  const { rows } = await desk.owner.raw<{ rows: { id: string }[] }>(
    'SELECT id FROM cases WHERE processed_seq < last_seq AND id = ?',
    [waiter.id],
  );
  expect(rows).toHaveLength(1);
  await desk.step(waiter.id, now);
  expect(await read(lea.client, waiter.id)).toMatchObject({
    status: 'in_progress',
    wait: null,
    holder: { kind: 'business_support' },
  });
  expect(await happened(waiter.id)).toContain('requestResumedHappened');
  expect(code(await wait(lea.client, waiter.id, { cause: 'request', awaitedRequestId: other.id }))).toEqual([
    409,
    'wait_never_ends',
  ]);
});

test('it waits for nothing that waits for it, for nothing that it has not the right to see, and for nothing without a day', async () => {
  const [a, b, c] = [await held(), await held(), await held()];
  expectStatus(await wait(lea.client, a.id, { cause: 'request', awaitedRequestId: b.id }), 200);
  expectStatus(await wait(lea.client, b.id, { cause: 'request', awaitedRequestId: c.id }), 200);
  expect(code(await wait(lea.client, c.id, { cause: 'request', awaitedRequestId: a.id }))).toEqual([
    409,
    'link_circular',
  ]);
  expect(code(await wait(lea.client, c.id, { cause: 'request', awaitedRequestId: c.id }))).toEqual([
    422,
    'link_to_itself',
  ]);
  expect(code(await wait(lea.client, c.id, { cause: 'signed_letter' }))).toEqual([409, 'wait_never_ends']);
  expect(code(await wait(lea.client, c.id, { cause: 'client', on: '2026-12-06' }))).toEqual([422, 'office_closed']);
  expect((await wait(lea.client, c.id, { cause: 'client', on: undefined })).status).toBe(400);
  expect(code(await wait(anna, c.id, { cause: 'client' }))).toEqual([409, 'task_not_yours']);
  const draft = expectStatus(
    await anna.post<{ id: string }>('/requests', {
      body: {
        template: 'otherRequest',
        accountId: (await desk.owner('requests').where({ id: a.id }).first<{ account_id: string }>('account_id'))
          .account_id,
      },
    }),
    201,
  );
  expect(code(await wait(lea.client, c.id, { cause: 'request', awaitedRequestId: draft.id }))).toEqual([
    422,
    'reference_unknown',
  ]);
  expect(
    (await read(lea.client, c.id)).permissions.filter(({ action }) => action === 'wait' || action === 'resume'),
  ).toEqual([
    { action: 'wait', allowed: true, code: null },
    { action: 'resume', allowed: false, code: 'request_not_waiting' },
  ]);
});

test('taken up by hand, handed over or given back: the wait is over, and the link to what is awaited holds as long as it', async () => {
  const [waiter, other] = [await held(), await held()];
  const waiting = expectStatus(
    await wait(lea.client, waiter.id, { cause: 'request', awaitedRequestId: other.id }),
    200,
  );
  const unlink = () => lea.client.delete(`/requests/${waiter.id}/links/${waiting.links[0]!.id}`, { key: randomUUID() });
  expect(code(await unlink())).toEqual([409, 'request_waits']);
  expect(code(await anna.post(`/requests/${waiter.id}/resume`))).toEqual([409, 'task_not_yours']);
  later(20);
  expect(expectStatus(await lea.client.post<Shown>(`/requests/${waiter.id}/resume`), 200)).toMatchObject({
    status: 'in_progress',
    wait: null,
    task: { followUpAt: null },
  });
  expect(code(await lea.client.post(`/requests/${waiter.id}/resume`))).toEqual([409, 'request_not_waiting']);
  expectStatus(await unlink(), 200);

  expectStatus(await wait(lea.client, waiter.id, { cause: 'third_party' }), 200);
  later(20);
  expectStatus(await lea.client.post(`/tasks/${waiter.taskId}/release`), 200);
  expect(await read(lea.client, waiter.id)).toMatchObject({ wait: null, holder: { kind: 'business_support' } });
  expect(await happened(waiter.id)).toEqual(expect.arrayContaining(['requestResumedTaken', 'taskReleased']));
  await expectLedgerRecomputed(waiter.id);
});

test('a wait that begins while the other ends is refused, or woken: never forgotten', async () => {
  for (let round = 0; round < 8; round += 1) {
    const [waiter, other] = [await held(), await held()];
    const [began] = await Promise.all([
      wait(lea.client, waiter.id, { cause: 'request', awaitedRequestId: other.id }),
      anna.post(`/requests/${other.id}/cancel`, { body: { reason: 'Plus utile' } }),
    ]);
    if (began.status === 409) continue;
    expectStatus(began, 200);
    await desk.step(waiter.id, now);
    expect((await read(lea.client, waiter.id)).status).toBe('in_progress');
  }
});

/** Sent back to Anna, who owes a paper. */
async function returned(): Promise<Made> {
  const made = await held();
  const line = {
    company_id: desk.api.firm.companyId,
    bu_id: desk.api.firm.bu.rennes,
    request_id: made.id,
    key: 'kbis',
    position: 1,
    required: true,
    wants: 'document',
    document_kind: 'kbis',
    state: 'refused',
    reason_code: 'missing_document',
  };
  await desk.owner('checklist_items').insert(line);
  expectStatus(await lea.client.post(`/tasks/${made.taskId}/complete`, { body: { outcome: 'returned' } }), 200);
  return made;
}

const silentUntil = async (at: Date, id: string) =>
  taskStep(desk.api.deps.pool, { caseId: id, node: 'complete', round: 1, at: at.getTime() });
const alarmsOf = async (id: string) =>
  (
    await desk
      .owner('task_alarms as a')
      .join('tasks as t', 't.id', 'a.task_id')
      .where({ 't.case_id': id, 't.node': 'complete' })
      .whereIn('a.kind', ['lastCall', 'silenceEnds'])
      .orderBy('a.at')
      .select<{ kind: string; at: Date }[]>('a.kind', 'a.at')
  ).map(({ kind, at }) => [kind, at.toISOString()]);

test('whoever owes an answer and stays silent: the day is announced, moved by the desk alone and with a reason, and what closes then may be reopened', async () => {
  const { id } = await returned();
  type Silent = Shown & { closesAt: string | null; decision: { outcome: string } | null };
  const seen = async (client: ApiClient) => expectStatus(await client.get<Silent>(`/requests/${id}`), 200);
  const may = ({ permissions }: Shown) =>
    permissions
      .filter(({ action }) => action === 'moveClosing' || action === 'reopen')
      .map(({ action, code: why }) => [action, why]);
  const first = await seen(lea.client);
  // Ten working days, to the end of the day.
  expect([first.closesAt, may(first), may(await seen(anna))]).toEqual([
    '2026-12-09T17:00:00.000Z',
    [
      ['reopen', 'not_allowed'],
      ['moveClosing', null],
    ],
    [
      ['reopen', 'request_not_resolved'],
      ['moveClosing', 'not_allowed'],
    ],
  ]);
  expect(await alarmsOf(id)).toEqual([
    ['lastCall', '2026-12-07T17:00:00.000Z'],
    ['silenceEnds', '2026-12-09T17:00:00.000Z'],
  ]);

  const move = (client: ApiClient, on: string, reason = 'Le greffe a du retard') =>
    client.post<Silent>(`/requests/${id}/closing-day`, { body: { on, reason } });
  expect(code(await move(anna, '2026-12-18'))).toEqual([403, 'not_allowed']);
  expect(code(await move(lea.client, '2026-12-06'))).toEqual([422, 'office_closed']);
  expect(code(await move(lea.client, '2026-11-24'))).toEqual([422, 'date_not_ahead']);
  expect((await move(lea.client, '2026-12-18', '')).status).toBe(400);
  expect(expectStatus(await move(lea.client, '2026-12-18'), 200).closesAt).toBe('2026-12-18T17:00:00.000Z');
  expect(await alarmsOf(id)).toEqual([
    ['lastCall', '2026-12-16T17:00:00.000Z'],
    ['silenceEnds', '2026-12-18T17:00:00.000Z'],
  ]);

  now = new Date('2026-12-18T17:00:00Z');
  expect((await silentUntil(new Date(now.getTime() - 1000), id)).outcome).toBeNull();
  expect((await silentUntil(now, id)).outcome).toBe('unanswered');
  expect(await seen(anna)).toMatchObject({
    status: 'closed',
    decision: { outcome: 'unanswered' },
    closesAt: null,
    holder: { kind: 'nobody', dueAt: null },
    task: null,
  });
  expect(await happened(id)).toEqual(expect.arrayContaining(['requestUnanswered', 'closingMoved', 'alarmLastCall']));
  expect(code(await move(lea.client, '2026-12-30'))).toEqual([409, 'closing_not_planned']);

  later(60);
  expect(
    expectStatus(await anna.post<Silent>(`/requests/${id}/reopen`, { body: { reason: 'Pièce retrouvée' } }), 200),
  ).toMatchObject({ status: 'returned', decision: null });
  await expectLedgerRecomputed(id);
});

test('a unit may have its silent requesters told and nothing closed, or let them be', async () => {
  const setting = { company_id: desk.api.firm.companyId, key: 'silenceWorkingDays', value: '4', operator: '=' };
  await desk.owner('settings').insert({ ...setting, mode: 'observe', valid_from: '2026-11-01' });
  const told = await returned();
  await desk.owner('settings').insert({ ...setting, mode: 'off', valid_from: '2026-11-02' });
  const left = await returned();
  expect([await alarmsOf(told.id), await alarmsOf(left.id)]).toEqual([[['lastCall', '2026-11-27T17:00:00.000Z']], []]);
  await silentUntil(new Date('2027-03-01T10:00:00Z'), told.id);
  expect([(await read(anna, told.id)).status, await happened(told.id)]).toEqual([
    'returned',
    expect.arrayContaining(['alarmLastCall']),
  ]);
});
