/** A bulk on tasks as they were seen: what became of them since is not written over. */
import type { Answer, ApiClient } from '../../support/apiClient';
import type { Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';

export interface Bulk {
  id: string;
  total: number;
  done: number;
  blocked: number;
  undoable: number;
  finishedAt: string | null;
  rows: { taskId: string; verdict: string | null; why: { code: string; title: string; detail: string } | null }[];
}
export interface Rehearsal {
  passing: number;
  blocked: { taskId: string; number: string; why: { code: string } }[];
}

export const look = async (client: ApiClient, id: string) =>
  expectStatus(await client.get<Bulk>(`/tasks/bulk/${id}`), 200);

interface Stage {
  desk: Desk;
  opened: (count: number) => Promise<string[]>;
  work: (bulkId: string) => Promise<void>;
}

export function changedSinceSuite(stage: () => Stage): void {
  interface Room {
    chief: ApiClient;
    lea: ApiClient;
    karim: { client: ApiClient; person: { id: string } };
  }
  const due = (on: string) => ({ on, reason: 'Greffe fermé' });
  const moveTo =
    (on: string) =>
    ({ chief }: Room, taskId: string) =>
      chief.post(`/tasks/${taskId}/due`, { body: due(on) });
  const claim = ({ lea }: Room, taskId: string) => lea.post(`/tasks/${taskId}/claim`);

  test.each<
    [
      what: string,
      action: object,
      by: 'lea' | 'chief',
      before: (room: Room, taskId: string) => Promise<Answer>,
      meanwhile: (room: Room, taskId: string) => Promise<Answer>,
      code: string,
    ]
  >([
    [
      'a due date moved, then moved',
      { type: 'due', ...due('2026-12-04') },
      'chief',
      moveTo('2026-12-03'),
      moveTo('2026-12-07'),
      'task_changed',
    ],
    [
      'a claim, of what is due another day by now',
      { type: 'claim' },
      'lea',
      moveTo('2026-12-03'),
      moveTo('2026-12-07'),
      'task_changed',
    ],
    [
      'a claim, of what a colleague took',
      { type: 'claim' },
      'lea',
      moveTo('2026-12-03'),
      ({ karim }, id) => karim.client.post(`/tasks/${id}/claim`),
      'task_already_claimed',
    ],
    [
      'a day put off, of what is due another day by now',
      { type: 'followUp', on: '2026-12-02' },
      'lea',
      claim,
      moveTo('2026-12-03'),
      'task_changed',
    ],
    [
      'given back, of what was handed to a colleague',
      { type: 'release' },
      'lea',
      claim,
      ({ chief, karim }, id) =>
        chief.post(`/tasks/${id}/reassign`, { body: { assigneeId: karim.person.id, reason: 'Absence' } }),
      'task_not_yours',
    ],
  ])('%s', async (_, action, by, before, meanwhile, code) => {
    const { desk, opened, work } = stage();
    const [one, karim] = await desk.agents(2);
    const room: Room = { chief: await desk.supervisor(), lea: one!.client, karim: karim! };
    const [touched = '', untouched = ''] = await opened(2);
    for (const id of [touched, untouched]) expectStatus(await before(room, id), 200);
    const versions = async () =>
      desk
        .owner('tasks')
        .whereIn('id', [touched, untouched])
        .select<{ taskId: string; version: number }[]>('id as taskId', 'version');
    const order = { action, taskIds: [touched, untouched], seen: await versions() };
    expectStatus(await meanwhile(room, touched), 200);
    const rowOf = () => desk.owner('tasks').where({ id: touched }).first<object>();
    const theirs = await rowOf();

    const said = expectStatus(await room[by].post<Rehearsal>('/tasks/bulk/rehearsal', { body: order }), 200);
    const { id } = expectStatus(await room[by].post<Bulk>('/tasks/bulk', { body: order }), 201);
    await work(id);
    const { rows } = await look(room[by], id);
    expect([said.passing, said.blocked.map(({ taskId, why }) => [taskId, why.code])]).toEqual([1, [[touched, code]]]);
    expect(rows.map(({ taskId, verdict, why }) => [taskId, verdict, why?.code])).toEqual([
      [touched, 'blocked', code],
      [untouched, 'done', undefined],
    ]);
    expect(await rowOf()).toEqual(theirs);
  });
}
