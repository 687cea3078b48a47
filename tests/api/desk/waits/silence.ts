/** Whoever owes an answer and stays silent. */
import { deadlineStep } from '../../../../db/steps/deadlineStep';
import { taskStep } from '../../../../db/steps/taskStep';
import type { ApiClient } from '../../../support/apiClient';
import type { Desk } from '../../../support/desk';
import { expectStatus, openOpportunity } from '../../../support/story';
import { type Shown, code, read, type Made, waiting, type Agent, type Waiting } from './waiting';

export function silenceSuite(plant: () => Waiting): void {
  let desk: Desk;
  let clock: { now: Date };
  let lea: Agent;
  let anna: ApiClient;
  beforeAll(() => {
    desk = plant().desk;
    clock = plant().clock;
    lea = plant().lea;
    anna = plant().anna;
  });
  const { later, happened, held, expectLedgerRecomputed } = waiting(plant);

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
    type Silent = Shown & {
      closesAt: string | null;
      decision: { outcome: string } | null;
      reopening: { until: string | null; final: string | null } | null;
    };
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

    clock.now = new Date('2026-12-18T17:00:00Z');
    expect((await silentUntil(new Date(clock.now.getTime() - 1000), id)).outcome).toBeNull();
    expect((await silentUntil(clock.now, id)).outcome).toBe('unanswered');
    expect(await seen(anna)).toMatchObject({
      status: 'closed',
      decision: { outcome: 'unanswered' },
      closesAt: null,
      holder: { kind: 'nobody', dueAt: null },
      task: null,
    });
    expect(await happened(id)).toEqual(expect.arrayContaining(['requestUnanswered', 'closingMoved', 'alarmLastCall']));
    expect(code(await move(lea.client, '2026-12-30'))).toEqual([409, 'closing_not_planned']);

    // Whoever looks hears until when it may come back; the day is that of the deadline, once it is open.
    const unanswered = { caseId: id, node: 'unanswered', round: 1 };
    await deadlineStep(desk.api.deps.pool, { ...unanswered, at: clock.now.getTime() });
    const { until } = (await seen(lea.client)).reopening ?? { until: null };
    const stored = await desk
      .owner('case_steps')
      .where({ case_id: id, node: 'unanswered' })
      .first<{ expected_at: Date }>();
    expect([until, (await seen(anna)).reopening]).toEqual([
      stored.expected_at.toISOString(),
      { until, final: null, replacedBy: null },
    ]);

    later(60);
    expect(
      expectStatus(await anna.post<Silent>(`/requests/${id}/reopen`, { body: { reason: 'Pièce retrouvée' } }), 200),
    ).toMatchObject({ status: 'returned', decision: null, reopening: null });
    await expectLedgerRecomputed(id);
  });

  test('what closed unanswered does not come back beside another made in its place: its page names that one, and a draft to its author alone', async () => {
    const { id } = await returned();
    const other = await held();
    const { owner } = desk;
    const { account_id } = await owner('cases').where({ id }).first<{ account_id: string }>('account_id');
    const { id: opportunity_id } = await openOpportunity(anna, account_id);
    await owner('requests').where({ id }).update({ status: 'closed', decision: 'unanswered', resolved_at: clock.now });
    await owner('requests').whereIn('id', [id, other.id]).update({ opportunity_id });
    await owner('tasks').where({ case_id: id, node: 'complete' }).update({ state: 'cancelled' });
    type Replaced = Shown & { reopening: { replacedBy: { id: string | null; number: string | null } } };
    const seen = async (client: ApiClient) => {
      const { reopening, permissions } = expectStatus(await client.get<Replaced>(`/requests/${id}`), 200);
      return [reopening.replacedBy, permissions.find(({ action }) => action === 'reopen')?.code];
    };
    expect(await seen(anna)).toEqual([{ id: other.id, number: other.number }, 'request_exists']);
    expect(code(await anna.post(`/requests/${id}/reopen`, { body: { reason: 'x' } }))).toEqual([409, 'request_exists']);
    await owner('requests').where({ id: other.id }).update({ status: 'draft' });
    expect([await seen(anna), await seen(lea.client)]).toEqual([
      [{ id: other.id, number: other.number }, 'request_exists'],
      [{ id: null, number: null }, 'not_allowed'],
    ]);
    await owner('requests').where({ id: other.id }).update({ status: 'cancelled' });
    expect(await seen(anna)).toEqual([null, null]);
  });

  test('a unit may have its silent requesters told and nothing closed, or let them be', async () => {
    const setting = { company_id: desk.api.firm.companyId, key: 'silenceWorkingDays', value: '4', operator: '=' };
    await desk.owner('settings').insert({ ...setting, mode: 'observe', valid_from: '2026-11-01' });
    const told = await returned();
    await desk.owner('settings').insert({ ...setting, mode: 'off', valid_from: '2026-11-02' });
    const left = await returned();
    expect([await alarmsOf(told.id), await alarmsOf(left.id)]).toEqual([
      [['lastCall', '2026-11-27T17:00:00.000Z']],
      [],
    ]);
    await silentUntil(new Date('2027-03-01T10:00:00Z'), told.id);
    expect([(await read(anna, told.id)).status, await happened(told.id)]).toEqual([
      'returned',
      expect.arrayContaining(['alarmLastCall']),
    ]);
  });
}
