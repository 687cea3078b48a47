/** S5: what happens to an acceptance when nobody does anything, over weeks that pass in seconds. */
import { eventually } from '../support/eventually';
import { recordCompany, startProcessBench, type ProcessBench } from '../support/processBench';
import type { ApiClient } from '../support/apiClient';
import { decide, expectStatus, openOpportunity, prepareRequest, qualify, submit, taskAt } from '../support/story';

jest.setTimeout(60_000);

let bench: ProcessBench;
let claire: ApiClient;

beforeAll(async () => {
  bench = await startProcessBench();
  claire = await bench.login('Claire Berthelin');
});
afterAll(() => bench.close());

interface Alarm {
  kind: string;
  at: Date;
  fired_at: Date | null;
}

async function submittedAcceptance(siren: string): Promise<string> {
  const account = await recordCompany(claire, siren);
  const opened = await openOpportunity(claire, account.id);
  const request = await prepareRequest(claire, 'acceptance', await qualify(claire, opened.id));
  await submit(claire, request.id);
  return request.id;
}

const alarmsOf = (taskId: string) => bench.owner('task_alarms').where({ task_id: taskId }).orderBy('at').select<Alarm[]>('kind', 'at', 'fired_at');

/** Skips to just after the alarm, and waits until it has fired. */
async function pass(taskId: string, { kind, at }: Alarm): Promise<void> {
  await bench.skipTo(new Date(at.getTime() + 1000));
  await eventually(`${kind} fired`, async () => ((await alarmsOf(taskId)).find((alarm) => alarm.kind === kind)?.fired_at ? true : null));
}

const timelineOf = async (caseId: string) => (await bench.owner('case_events').where({ case_id: caseId }).andWhere('type', 'like', 'alarm%').orderBy('seq').select<{ type: string }[]>('type')).map(({ type }) => type);

const sentMailsOf = (caseId: string) => bench.owner('effects').where({ case_id: caseId }).whereNotNull('sent_at').select<{ key: string }[]>('key');

test('a claimed task asks for no first look, and an acceptance that was granted closes by itself after five working days', async () => {
  const requestId = await submittedAcceptance('099999674');
  const lea = await bench.login('Léa Pommerel');
  const task = await taskAt(lea, requestId, 'review');
  expectStatus(await lea.post(`/tasks/${task.id}/claim`), 200);
  const [firstLook] = await alarmsOf(task.id);
  await pass(task.id, firstLook!);
  expect(await timelineOf(requestId)).toEqual([]);
  expect(bench.mails.filter(({ key }) => key.startsWith(requestId))).toEqual([]);

  expectStatus(await lea.post(`/tasks/${task.id}/release`), 200);
  for (const [node, outcome] of [['review', 'passed'], ['kyc', 'passed'], ['decide', 'granted']] as const) await decide(lea, requestId, node, { outcome });
  const { expected_at: expected, opened_at: opened } = await eventually('the deadline', async () => (await bench.owner('case_steps').where({ case_id: requestId, node: 'autoClose' }).first<{ expected_at: Date; opened_at: Date } | undefined>('expected_at', 'opened_at')) ?? null);
  // Five working days take at least one week-end.
  expect(expected.getTime() - opened.getTime()).toBeGreaterThanOrEqual(6 * 86_400_000);
  await bench.skipTo(new Date(expected.getTime() - 60_000));
  expect((await bench.owner('cases').where({ id: requestId }).first<{ closed_at: Date | null }>('closed_at')).closed_at).toBeNull();
  await bench.skipTo(new Date(expected.getTime() + 1000));
  await eventually('closed', async () => (await bench.owner('cases').where({ id: requestId }).first<{ closed_at: Date | null }>('closed_at')).closed_at);
});

test('a submitted acceptance that nobody touches: first look, reminder, supervisor, head of the unit, once each, in order, at their instants', async () => {
  const requestId = await submittedAcceptance('099999609');
  const task = await taskAt(claire, requestId, 'review');
  const ladder = await alarmsOf(task.id);
  expect(ladder.map(({ kind }) => kind)).toEqual(['firstLook', 'reminder', 'escalateSupervisor', 'escalateHead']);

  for (const alarm of ladder) await pass(task.id, alarm);
  await bench.skipTo(new Date(ladder[3]!.at.getTime() + 60 * 86_400_000));

  for (const { at, fired_at } of await alarmsOf(task.id)) expect(Math.abs(fired_at!.getTime() - at.getTime())).toBeLessThan(5000);
  expect(await timelineOf(requestId)).toEqual(['alarmFirstLook', 'alarmReminder', 'alarmEscalateSupervisor', 'alarmEscalateHead']);
  const sent = await eventually('all mails sent', async () => {
    const waiting = await bench.owner('effects').where({ case_id: requestId }).whereNull('sent_at');
    return waiting.length === 0 ? sentMailsOf(requestId) : null;
  });
  for (const { kind } of ladder) expect(sent.filter(({ key }) => key.includes(`/review/1/${kind}/`)).length).toBeGreaterThan(0);
  const left = bench.mails.map(({ key }) => key).filter((key) => key.startsWith(requestId));
  expect(left.sort()).toEqual(sent.map(({ key }) => key).sort());
});
