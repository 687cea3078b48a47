/** S5: what happens to an acceptance when nobody does anything, over weeks that pass in seconds. */
import type { ApiClient } from '../support/apiClient';
import { eventually } from '../support/eventually';
import { startProcessBench, type ProcessBench } from '../support/processBench';
import { returnedBy } from '../support/processStories';
import { decide, expectStatus, submit, taskAt } from '../support/story';
import { happening } from './nobodyActs/happened';

jest.setTimeout(300_000);

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

const plant = () => ({ bench, claire, lea });
const {
  draftedAcceptance,
  alarmsOf,
  pass,
  timelineOf,
  sentMailsOf,
  announced,
  letItHappen,
  toldOf,
  standingOf,
  answer,
  closedAt,
} = happening(plant);

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
