/** The same words on the requests of many tasks: by the rule and in the words of the page of each. */
import { createCaseActivities } from '../../../activities/cases';
import type { Change } from '../../../db/changes';
import type { ApiClient } from '../../support/apiClient';
import type { Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';
import { look, type Bulk, type Rehearsal } from './changedSince';
import { read } from './talk';

interface Stage {
  desk: Desk;
  work: (bulkId: string) => Promise<void>;
}

export function bulkMessagesSuite(stage: () => Stage): void {
  const order = (taskIds: string[], body: string, visibility: 'internal' | 'shared') => ({
    body: { action: { type: 'message', body, visibility }, taskIds },
  });
  const requests = async (count: number) =>
    Promise.all(Array.from({ length: count }, () => stage().desk.openRequest()));
  const tryOut = async (client: ApiClient, sent: ReturnType<typeof order>) => {
    const said = expectStatus(await client.post<Rehearsal>('/tasks/bulk/rehearsal', sent), 200);
    return { passing: said.passing, blocked: said.blocked.map(({ taskId, why }) => [taskId, why.code]) };
  };

  test('said once on each request, whose requester reads and hears of it; a closed one is blocked, in the audit too; what is being written there stays', async () => {
    const { desk, work } = stage();
    const [lea] = await desk.agents(1);
    const anna = await desk.api.login(desk.api.firm.people.anna);
    const [one, two, over] = await requests(3);
    const { id: besides } = expectStatus(
      await lea!.client.post<{ id: string }>(`/requests/${one!.id}/tasks`, {
        body: {
          title: 'Appeler le greffe',
          details: null,
          assigneeId: null,
          dueOn: null,
          blocking: false,
          parentId: null,
        },
      }),
      201,
    );
    await desk.owner('cases').where({ id: over!.id }).update({ closed_at: new Date() });
    expectStatus(
      await lea!.client.post(`/requests/${two!.id}/message-draft`, { body: { body: 'Je', visibility: 'internal' } }),
      204,
    );
    const sent = order([one!.taskId, besides, two!.taskId, over!.taskId], 'Le greffe ferme vendredi.', 'shared');
    const blocked = [[over!.taskId, 'conversation_closed']];
    expect(await tryOut(lea!.client, sent)).toEqual({ passing: 3, blocked });
    expect(await desk.owner('messages').whereIn('case_id', [one!.id, two!.id, over!.id])).toEqual([]);

    const { id } = expectStatus(await lea!.client.post<Bulk>('/tasks/bulk', sent), 201);
    await work(id);
    const { done, undoable, rows } = await look(lea!.client, id);
    expect([done, undoable]).toEqual([3, 0]);
    expect(rows.flatMap(({ taskId, why }) => (why ? [[taskId, why.code]] : []))).toEqual(blocked);
    for (const request of [one!, two!])
      expect((await read(anna, request.id)).items.map(({ body, visibility }) => [body, visibility])).toEqual([
        ['Le greffe ferme vendredi.', 'shared'],
      ]);
    expect((await read(lea!.client, two!.id)).draft).toEqual({ body: 'Je', visibility: 'internal' });
    const told = await desk
      .owner('notifications')
      .where({ user_id: desk.api.firm.people.anna.id, kind: 'message' })
      .whereIn('case_id', [one!.id, two!.id, over!.id])
      .pluck('case_id');
    expect(told.sort()).toEqual([one!.id, two!.id].sort());
    const lines = await desk
      .owner('audit')
      .where({ action: 'postMessage', principal_id: lea!.person.id })
      .whereRaw("data->>'through' = 'bulk'")
      .orderBy('outcome')
      .select<{ outcome: string; code: string | null }[]>('outcome', 'code');
    expect(lines.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['applied', null],
      ['applied', null],
      ['refused', 'conversation_closed'],
    ]);
  });

  test('a note in bulk is the desk’s: its requester reads, hears and is told nothing, and may write none', async () => {
    const { desk } = stage();
    const [lea] = await desk.agents(1);
    const anna = await desk.api.login(desk.api.firm.people.anna);
    const [request] = await requests(1);
    const { id } = expectStatus(
      await lea!.client.post<Bulk>('/tasks/bulk', order([request!.taskId], 'Vu avec le greffe.', 'internal')),
      201,
    );
    const heard: Change[] = [];
    const moved: string[] = [];
    const activities = createCaseActivities({
      knex: desk.api.deps.pool,
      tellNews: () => undefined,
      announce: (caseId) => void moved.push(caseId),
      announceTold: () => undefined,
      publishChange: (change) => void heard.push(change),
      onError: (error) => {
        throw error;
      },
    });
    while (!(await activities.bulkStep({ bulkId: id, at: Date.now() })).done);
    expect([moved, heard.map(({ topic, id: of, among }) => [topic, of, among])]).toEqual([
      [],
      [['message', request!.id, { regionId: desk.api.firm.region.west, notUserId: desk.api.firm.people.anna.id }]],
    ]);
    expect((await read(lea!.client, request!.id)).items).toMatchObject([{ body: 'Vu avec le greffe.' }]);
    expect((await read(anna, request!.id)).items).toEqual([]);
    expect(await tryOut(anna, order([request!.taskId], 'x', 'internal'))).toEqual({
      passing: 0,
      blocked: [[request!.taskId, 'not_allowed']],
    });
  });
}
