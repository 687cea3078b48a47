/** Fifty people finish one task of a group at once while a supervisor gives it to somebody else: it is done once, by the member who held it at that instant. */
import { expectStatus } from '../support/story';
import type { Answer, ApiClient } from '../support/apiClient';
import type { Given, Hired } from './withdrawn';

/** `JALON_ROUNDS=200` for the long way. */
const rounds = Number(process.env['JALON_ROUNDS'] ?? 10);

interface Refusal {
  code?: string;
}

interface TaskEvent {
  type: string;
  by: string;
  to: string | null;
}

export function completionsSuite(given: () => Given): void {
  let members: Hired[];
  let left: Hired[];
  let strangers: ApiClient[];
  let supervisor: ApiClient;
  let task: { id: string; caseId: string };
  beforeAll(async () => {
    const { world, hireAgents, freeTask } = given();
    const hired = await hireAgents(42);
    [members, left] = [hired.slice(0, 20), hired.slice(20)];
    await world
      .owner('user_roles')
      .whereIn(
        'user_id',
        left.map(({ id }) => id),
      )
      .delete();
    strangers = await Promise.all(
      ['Claire Berthelin', 'Marc Vaucresson', 'Inès Cordouan', 'Émilie Schwartzel', 'Solange Tréfontaine'].map((name) =>
        world.enter(name),
      ),
    );
    supervisor = await world.enter('Nathalie Gerbevoix');
    const { id, caseId } = await freeTask();
    const first = members[0]!.client;
    expectStatus(await first.post(`/tasks/${id}/claim`), 200);
    const added = await first.post<{ id: string }>(`/requests/${caseId}/tasks`, {
      body: { title: 'Appeler le greffe', assigneeId: null },
    });
    task = { id: expectStatus(added, 201).id, caseId };
    expectStatus(await first.post(`/tasks/${id}/release`), 200);
  });

  const complete = (client: ApiClient) =>
    client.post<Refusal>(`/tasks/${task.id}/complete`, { body: { outcome: 'done' } });

  /** Back in the hands of a member, as if nobody had done it. */
  async function heldBy({ id, client }: Hired): Promise<void> {
    const nobody = { assignee_id: null, claimed_at: null, lease_until: null };
    const undone = { state: 'open', completed_at: null, completed_by: null, outcome: null };
    await given()
      .world.owner('tasks')
      .where({ id: task.id })
      .update({ ...undone, ...nobody });
    expectStatus(await client.post(`/tasks/${task.id}/claim`), 200);
    expect((await taskEvents()).at(-1)).toEqual({ type: 'taskClaimed', by: id, to: id });
  }

  const taskEvents = (): Promise<TaskEvent[]> =>
    given()
      .world.owner('case_events')
      .where({ case_id: task.caseId })
      .whereRaw("data->>'taskId' = ?", [task.id])
      .orderBy('seq')
      .select<TaskEvent[]>(
        'type',
        'principal_id as by',
        given().world.owner.raw(`coalesce(data->>'toUserId', data->>'assigneeId') AS "to"`),
      );

  /** In another order each time. */
  const turned = <T>(all: readonly T[], by: number): T[] => [
    ...all.slice(by % all.length),
    ...all.slice(0, by % all.length),
  ];

  test(`${rounds} times: one is told that they did it, every other is refused, and it was theirs to do`, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const [holder, next, ...others] = turned(members, round);
      await heldBy(holder!);
      const before = (await taskEvents()).length;
      const completing = [holder!, holder!, holder!, next!, ...others, ...left].map(({ client }) => client);
      const asks: (() => Promise<Answer<Refusal>>)[] = [
        () =>
          supervisor.post<Refusal>(`/tasks/${task.id}/reassign`, {
            body: { assigneeId: next!.id, reason: 'Charge de travail' },
          }),
        ...[...completing, ...strangers].map((client) => () => complete(client)),
      ];
      const answers = await Promise.all(turned(asks, round * 7).map((ask) => ask()));
      expect(asks).toHaveLength(50);
      // Whoever it was given to may have asked too early.
      if ((await taskEvents()).at(-1)?.type === 'taskReassigned') answers.push(await complete(next!.client));

      const events = (await taskEvents()).slice(before);
      expect(events.at(-1)?.type).toBe('taskDone');
      const owned = events.find(({ type }) => type === 'taskReassigned')?.to ?? holder!.id;
      expect(events.filter(({ type }) => type === 'taskDone').map(({ by }) => by)).toEqual([owned]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(events.length);
      expect(answers.filter(({ status }) => status !== 200 && (status < 403 || status > 409))).toEqual([]);
    }
  });
}
