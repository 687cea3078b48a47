/** S5: what happens to an acceptance when nobody does anything, over weeks that pass in seconds. */
import { eventually } from '../support/eventually';
import { recordCompany, startProcessBench, type ProcessBench } from '../support/processBench';
import type { ApiClient } from '../support/apiClient';
import { returnedBy } from '../support/processStories';
import {
  answerLine,
  decide,
  expectStatus,
  openOpportunity,
  prepareRequest,
  qualify,
  submit,
  taskAt,
  type RequestBody,
} from '../support/story';

jest.setTimeout(60_000);

let bench: ProcessBench;
let claire: ApiClient;
let lea: ApiClient;
let [granted, answeredLate, neverAnswered] = ['', '', ''];

beforeAll(async () => {
  bench = await startProcessBench();
  claire = await bench.login('Claire Berthelin');
  lea = await bench.login('Léa Pommerel');
  [granted, answeredLate, neverAnswered] = [
    await draftedAcceptance('099999674'),
    await draftedAcceptance('099999666'),
    await draftedAcceptance('099999658'),
  ];
});
afterAll(() => bench.close());

interface Alarm {
  kind: string;
  at: Date;
  fired_at: Date | null;
}

/** Drafted before weeks are skipped: what an opportunity expects must lie ahead. */
async function draftedAcceptance(siren: string): Promise<string> {
  const account = await recordCompany(claire, siren);
  const opened = await openOpportunity(claire, account.id);
  return (await prepareRequest(claire, 'acceptance', await qualify(claire, opened.id))).id;
}

const alarmsOf = (taskId: string) =>
  bench.owner('task_alarms').where({ task_id: taskId }).orderBy('at').select<Alarm[]>('kind', 'at', 'fired_at');

/** Skips to just after the alarm, and waits until it has fired. */
async function pass(taskId: string, { kind, at }: Alarm): Promise<void> {
  await bench.skipTo(new Date(at.getTime() + 1000));
  await eventually(`${kind} fired`, async () =>
    (await alarmsOf(taskId)).find((alarm) => alarm.kind === kind)?.fired_at ? true : null,
  );
}

const timelineOf = async (caseId: string) =>
  (
    await bench
      .owner('case_events')
      .where({ case_id: caseId })
      .andWhere('type', 'like', 'alarm%')
      .orderBy('seq')
      .select<{ type: string }[]>('type')
  ).map(({ type }) => type);

const sentMailsOf = async (caseId: string) =>
  (
    await bench.owner('effects').where({ case_id: caseId }).whereNotNull('sent_at').select<{ key: string }[]>('key')
  ).map(({ key }) => key);

test('a claimed task asks for no first look, and an acceptance that was granted closes by itself after five working days', async () => {
  const requestId = (await submit(claire, granted)).id;
  const task = await taskAt(lea, requestId, 'review');
  expectStatus(await lea.post(`/tasks/${task.id}/claim`), 200);
  const [firstLook] = await alarmsOf(task.id);
  await pass(task.id, firstLook!);
  expect(await timelineOf(requestId)).toEqual([]);
  expect(bench.mails.filter(({ key }) => key.startsWith(requestId))).toEqual([]);

  expectStatus(await lea.post(`/tasks/${task.id}/release`), 200);
  for (const [node, outcome] of [
    ['review', 'passed'],
    ['kyc', 'passed'],
    ['decide', 'granted'],
  ] as const)
    await decide(lea, requestId, node, { outcome });
  const { expected_at: expected, opened_at: opened } = await eventually(
    'the deadline',
    async () =>
      (await bench
        .owner('case_steps')
        .where({ case_id: requestId, node: 'autoClose' })
        .first<{ expected_at: Date; opened_at: Date } | undefined>('expected_at', 'opened_at')) ?? null,
  );
  // Five working days take at least one week-end.
  expect(expected.getTime() - opened.getTime()).toBeGreaterThanOrEqual(6 * 86_400_000);
  await bench.skipTo(new Date(expected.getTime() - 60_000));
  expect(
    (await bench.owner('cases').where({ id: requestId }).first<{ closed_at: Date | null }>('closed_at')).closed_at,
  ).toBeNull();
  await bench.skipTo(new Date(expected.getTime() + 1000));
  await eventually(
    'closed',
    async () =>
      (await bench.owner('cases').where({ id: requestId }).first<{ closed_at: Date | null }>('closed_at')).closed_at,
  );
});

interface Entry {
  key: string;
  at: number;
}

interface NextBody {
  ifNobodyActs: { at: string; said: { key: string } }[];
}

const announced = async (requestId: string): Promise<Entry[]> =>
  expectStatus(await claire.get<NextBody>(`/requests/${requestId}/next`), 200).ifNobodyActs.map(({ at, said }) => ({
    key: said.key,
    at: Date.parse(at),
  }));

/** What an announced entry is called once it has happened. */
const comesTrueAs: Readonly<Record<string, string>> = {
  firstLook: 'alarmFirstLook',
  reminder: 'alarmReminder',
  escalateSupervisor: 'alarmEscalateSupervisor',
  escalateHead: 'alarmEscalateHead',
  lastCall: 'alarmLastCall',
  silenceEnds: 'requestUnanswered',
  reopeningEnds: 'requestClosed',
};

async function happenedSince(requestId: string, seq: number): Promise<Entry[]> {
  const events = await bench
    .owner('case_events')
    .where({ case_id: requestId })
    .andWhere('seq', '>', seq)
    .whereIn('type', Object.values(comesTrueAs))
    .orderBy('seq')
    .select<{ type: string; at: Date }[]>('type', 'at');
  return events.map(({ type, at }) => ({ key: type, at: at.getTime() }));
}

const lastSeq = async (requestId: string) =>
  (await bench.owner('cases').where({ id: requestId }).first<{ last_seq: number }>('last_seq')).last_seq;

/** Lets nobody act until the end of what is announced: each entry happens at its instant, nothing before it, nothing besides. */
async function letItHappen(requestId: string): Promise<string[]> {
  const entries = await announced(requestId);
  const before = await lastSeq(requestId);
  for (const [index, { key, at }] of entries.entries()) {
    await bench.skipTo(new Date(at - 60_000));
    expect(await happenedSince(requestId, before)).toHaveLength(index);
    await bench.skipTo(new Date(at + 1000));
    await eventually(`${key} happened`, async () =>
      (await happenedSince(requestId, before)).length > index ? true : null,
    );
  }
  const happened = await happenedSince(requestId, before);
  expect(happened.map(({ key }) => key)).toEqual(entries.map(({ key }) => comesTrueAs[key]));
  for (const [index, { at }] of entries.entries()) expect(Math.abs(happened[index]!.at - at)).toBeLessThan(5000);
  return entries.map(({ key }) => key);
}

/** Who was told of each rung, by the first name. */
async function toldOf(requestId: string, node: string): Promise<Record<string, string[]>> {
  const rows = await bench
    .owner('notifications as n')
    .join('users as u', 'u.id', 'n.user_id')
    .where({ 'n.case_id': requestId })
    .whereRaw("n.params->>'node' = ?", [node])
    .orderBy('u.first_name')
    .select<{ kind: string; name: string }[]>(bench.owner.raw("n.params->>'kind' AS kind"), 'u.first_name as name');
  return Object.fromEntries(
    [...new Set(rows.map(({ kind }) => kind))].map((kind) => [
      kind,
      rows.filter((row) => row.kind === kind).map(({ name }) => name),
    ]),
  );
}

const standingOf = async (requestId: string) => {
  const { status, decision, holder, checklist } = expectStatus(
    await claire.get<RequestBody & { decision: { outcome: string } | null; holder: { kind: string } }>(
      `/requests/${requestId}`,
    ),
    200,
  );
  return {
    status,
    decision: decision?.outcome ?? null,
    holder: holder.kind,
    mine: checklist.filter(({ open }) => open === 'requester').length,
  };
};
async function answer(requestId: string): Promise<void> {
  const { checklist, account } = expectStatus(
    await claire.get<RequestBody & { account: { id: string } }>(`/requests/${requestId}`),
    200,
  );
  for (const item of checklist.filter(({ open }) => open === 'requester'))
    await answerLine(claire, account.id, requestId, item);
  const { id } = await taskAt(claire, requestId, 'complete');
  expectStatus(await claire.post(`/tasks/${id}/complete`, { body: { outcome: 'resubmitted' } }), 200);
}

const closedAt = async (requestId: string) =>
  (await bench.owner('cases').where({ id: requestId }).first<{ closed_at: Date | null }>('closed_at')).closed_at;

test('any sign of whoever owes the answer, and the desk with a reason, put the closing off; an answer cancels it', async () => {
  const requestId = (await submit(claire, answeredLate)).id;
  await returnedBy(lea, requestId, 'review');
  await taskAt(claire, requestId, 'complete');
  const closes = async () => (await announced(requestId)).find(({ key }) => key === 'silenceEnds')?.at ?? 0;
  const first = await closes();
  await bench.skipTo(new Date(first - 3 * 86_400_000));
  expectStatus(
    await claire.post(`/requests/${requestId}/messages`, {
      body: { body: 'Le client me l’envoie demain', visibility: 'shared' },
    }),
    201,
  );
  const afterMessage = await closes();
  expect(afterMessage).toBeGreaterThan(first);

  const on = await eventually('a working day', async () => {
    for (let ahead = 40; ahead < 46; ahead += 1) {
      const day = new Date((await bench.env.currentTimeMs()) + ahead * 86_400_000).toISOString().slice(0, 10);
      if (
        (await lea.post(`/requests/${requestId}/closing-day`, { body: { on: day, reason: 'Le greffe a du retard' } }))
          .status === 200
      )
        return day;
    }
    return null;
  });
  const moved = await closes();
  expect(new Date(moved).toISOString().slice(0, 10)).toBe(on);
  expectStatus(
    await claire.post(`/requests/${requestId}/messages`, { body: { body: 'Toujours rien', visibility: 'shared' } }),
    201,
  );
  expect(await closes()).toBe(moved);

  await bench.skipTo(new Date(afterMessage + 60_000));
  expect((await standingOf(requestId)).status).toBe('returned');
  await answer(requestId);
  await taskAt(lea, requestId, 'review');
  await bench.skipTo(new Date(moved + 60_000));
  expect([(await standingOf(requestId)).status, await timelineOf(requestId)]).toEqual([
    'submitted',
    expect.not.arrayContaining(['requestUnanswered']),
  ]);
});

test('a request runs through its whole ladder over weeks: what was announced is what happens, entry by entry, up to its closing for want of an answer', async () => {
  const requestId = (await submit(claire, neverAnswered)).id;
  await taskAt(lea, requestId, 'review');
  expect(await letItHappen(requestId)).toEqual(['firstLook', 'reminder', 'escalateSupervisor', 'escalateHead']);
  expect(await toldOf(requestId, 'review')).toEqual({
    firstLook: ['Nathalie'],
    reminder: ['Karim', 'Léa'],
    escalateSupervisor: ['Nathalie'],
    escalateHead: ['Philippe'],
  });

  await returnedBy(lea, requestId, 'review');
  await taskAt(claire, requestId, 'complete');
  const told = await announced(requestId);
  expect(told.map(({ key }) => key)).toEqual([
    'reminder',
    'escalateSupervisor',
    'escalateHead',
    'lastCall',
    'silenceEnds',
  ]);
  expect(await letItHappen(requestId)).toEqual(told.map(({ key }) => key));
  expect(await toldOf(requestId, 'complete')).toEqual({
    reminder: ['Claire'],
    escalateSupervisor: ['Claire', 'Nathalie'],
    escalateHead: ['Claire', 'Philippe'],
    lastCall: ['Claire'],
  });
  expect(await standingOf(requestId)).toEqual({ status: 'closed', decision: 'unanswered', holder: 'nobody', mine: 0 });

  const mailsTo = async (part: string) =>
    eventually(`the mail ${part}`, () =>
      Promise.resolve(
        bench.mails.find(({ key, to }) => key.startsWith(`${requestId}/${part}`) && to.startsWith('claire')) ?? null,
      ),
    );
  const lastCall = await mailsTo('complete/1/lastCall');
  expect([lastCall.subject, lastCall.text]).toEqual([
    expect.stringContaining('Dernier rappel'),
    expect.stringMatching(/sera close le : .+ à 18:00[^]*- Organigramme du client : /),
  ]);
  expect((await mailsTo('unanswered')).text).toMatch(/Peut être rouverte jusqu’au : /);

  // Reopened, it is the requester's again, with the same lines; answered, sent back and silent once more, it closes for good.
  expectStatus(
    await claire.post(`/requests/${requestId}/reopen`, { body: { reason: 'Le client a retrouvé la pièce' } }),
    200,
  );
  await taskAt(claire, requestId, 'complete');
  expect(await standingOf(requestId)).toEqual({ status: 'returned', decision: null, holder: 'requester', mine: 1 });
  await answer(requestId);
  await returnedBy(lea, requestId, 'review');
  await taskAt(claire, requestId, 'complete');
  expect(await letItHappen(requestId)).toEqual([
    'reminder',
    'escalateSupervisor',
    'escalateHead',
    'lastCall',
    'silenceEnds',
  ]);
  expect(await closedAt(requestId)).toBeNull();
  expect(await letItHappen(requestId)).toEqual(['reopeningEnds']);
  expect([await announced(requestId), await standingOf(requestId)]).toMatchObject([
    [],
    { status: 'closed', decision: 'unanswered' },
  ]);
  expect(await closedAt(requestId)).not.toBeNull();
  expect(
    (await claire.post<{ code: string }>(`/requests/${requestId}/reopen`, { body: { reason: 'Trop tard' } })).body.code,
  ).toBe('request_closed');

  // Each mail has left, once.
  expect(await bench.owner('effects').where({ case_id: requestId }).whereNull('sent_at')).toEqual([]);
  expect(
    bench.mails
      .map(({ key }) => key)
      .filter((key) => key.startsWith(requestId))
      .sort(),
  ).toEqual((await sentMailsOf(requestId)).sort());
});
