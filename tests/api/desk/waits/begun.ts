/** A request waits for something said, and what comes resumes it. */
import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../../../support/apiClient';
import type { Desk } from '../../../support/desk';
import { expectStatus } from '../../../support/story';
import { type Shown, code, read, wait, type Made, waiting, type Agent, type Waiting } from './waiting';

export function waitsSuite(plant: () => Waiting): void {
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
  const { later, happened, nextOf, held, expectLedgerRecomputed } = waiting(plant);

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
      since: clock.now.toISOString(),
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
    clock.now = new Date('2026-12-03T07:59:59Z');
    expect((await desk.step(id, clock.now)).wakeAt).toBe(new Date('2026-12-03T08:00:00Z').getTime());
    expect((await rungs()).map(({ fired_at }) => fired_at)).toEqual([null, null, null]);

    clock.now = new Date('2026-12-03T08:00:00Z');
    await desk.step(id, clock.now);
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
    await desk.step(waiter.id, clock.now);
    expect((await read(lea.client, waiter.id)).status).toBe('waiting');

    later(60);
    await end(other);
    // Marked in the same transaction: whatever dies now, the relay tells its process.
    const { rows } = await desk.owner.raw<{ rows: { id: string }[] }>(
      'SELECT id FROM cases WHERE processed_seq < last_seq AND id = ?',
      [waiter.id],
    );
    expect(rows).toHaveLength(1);
    await desk.step(waiter.id, clock.now);
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
    const unlink = () =>
      lea.client.delete(`/requests/${waiter.id}/links/${waiting.links[0]!.id}`, { key: randomUUID() });
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
      await desk.step(waiter.id, clock.now);
      expect((await read(lea.client, waiter.id)).status).toBe('in_progress');
    }
  });
}
