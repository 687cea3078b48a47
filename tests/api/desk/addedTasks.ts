/** Tasks that people add to a request: in the inbox beside all others, on the request, in its history; the request itself stays in the hands it is in. */
import type { NotificationView } from '../../../contracts/notifications';
import type { RequestView } from '../../../contracts/requests/request';
import type { TaskView } from '../../../contracts/tasks/task';
import type { Answer, ApiClient } from '../../support/apiClient';
import type { Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';

interface Said {
  items: { by: { name: string }; said: { key: string; params: Record<string, string> } }[];
}

const codeOf = ({ body }: Answer) => (body as unknown as { code: string }).code;
const add = (client: ApiClient, requestId: string, more: object) =>
  client.post<TaskView>(`/requests/${requestId}/tasks`, {
    body: { title: 'Appeler le greffe', assigneeId: null, ...more },
  });
const added = async (client: ApiClient, requestId: string, more: object = {}) =>
  expectStatus(await add(client, requestId, more), 201);
const done = (client: ApiClient, { id }: { id: string }) =>
  client.post<TaskView>(`/tasks/${id}/complete`, { body: { outcome: 'done', comment: 'Il rappelle demain' } });
const listed = async (client: ApiClient, requestId: string) =>
  expectStatus(await client.get<{ items: TaskView[] }>(`/requests/${requestId}/tasks`), 200).items;
const inbox = async (client: ApiClient, queue: string) =>
  expectStatus(await client.get<{ items: TaskView[] }>(`/tasks?queue=${queue}`), 200).items;
const history = async (client: ApiClient, requestId: string) =>
  expectStatus(await client.get<Said>(`/requests/${requestId}/timeline`), 200).items.map(({ said }) => [
    said.key,
    said.params['task'],
  ]);
const told = async (client: ApiClient) =>
  expectStatus(await client.get<{ items: NotificationView[] }>('/notifications?show=all'), 200).items.map(
    ({ sentence, task }) => [sentence, task],
  );
const toldOf = async (client: ApiClient, title: string) =>
  (await told(client))
    .filter(([, task]) => task === title)
    .map(([sentence]) => sentence)
    .sort();

export function addedTasksSuite(at: () => { desk: Desk; setNow: (now: string) => void }): void {
  test('one for the group stands beside the group’s work, holds up the answer until it is done, and leaves the request in its hands', async () => {
    const { desk } = at();
    const [lea, karim] = await desk.agents(2);
    const anna = await desk.api.login(desk.api.firm.people.anna);
    const { id, taskId, number } = await desk.openRequest();
    expectStatus(await lea!.client.post(`/tasks/${taskId}/claim`), 200);
    const task = await added(lea!.client, id, { blocking: true, details: 'Avant midi' });
    expect(task).toMatchObject({
      node: 'adHoc',
      state: 'open',
      outcomes: ['done'],
      added: { title: 'Appeler le greffe', details: 'Avant midi', blocking: true, by: lea!.name },
      holder: { kind: 'business_support', mine: false },
    });
    const sought = (q: string) =>
      inbox(karim!.client, `group&q=${encodeURIComponent(q)}`).then((rows) =>
        rows.filter(({ subject }) => subject.caseId === id).map((one) => one.id),
      );
    // By its title alone, whatever the accents; beside the words of its request; all tasks of the request by these alone.
    expect([
      await sought('gréffe'),
      await sought(`greffe ${number}`),
      await sought('greffe nantes'),
      await sought(number),
    ]).toEqual([[task.id], [task.id], [], expect.arrayContaining([task.id, taskId])]);
    expect((await inbox(karim!.client, 'group')).find((one) => one.id === task.id)).toMatchObject({
      added: { title: 'Appeler le greffe' },
      may: ['claim'],
    });
    expect((await listed(anna, id)).map((one) => [one.added?.title, one.may])).toEqual([['Appeler le greffe', []]]);

    const refusal = { outcome: 'refused', reasonCodes: ['incomplete_file'] };
    const answer = () =>
      lea!.client.post<{ code: string; detail: string }>(`/tasks/${taskId}/complete`, { body: refusal });
    const held = await answer();
    expect([held.status, held.body.code, held.body.detail]).toEqual([
      409,
      'blocking_task_open',
      expect.stringContaining('« Appeler le greffe »'),
    ]);

    expectStatus(await karim!.client.post(`/tasks/${task.id}/claim`), 200);
    expect(expectStatus(await anna.get<RequestView>(`/requests/${id}`), 200)).toMatchObject({
      status: 'in_progress',
      holder: { name: lea!.name },
      task: { id: taskId, assignee: { name: lea!.name } },
    });
    const over = expectStatus(await done(karim!.client, task), 200);
    expect(over).toMatchObject({ state: 'completed', added: { endedBy: karim!.name } });
    expect(codeOf(await done(karim!.client, task))).toBe('task_not_open');
    expect(await told(lea!.client)).toEqual([['taskDone', 'Appeler le greffe']]);
    expect((await history(anna, id)).slice(0, 3)).toEqual([
      ['taskDone', 'Appeler le greffe'],
      ['taskClaimed', 'Appeler le greffe'],
      ['taskAddedToGroup', 'Appeler le greffe'],
    ]);
    expect(
      await desk
        .owner('audit')
        .where({ object_id: id, outcome: 'applied' })
        .whereIn('action', ['addTask', 'completeTask'])
        .orderBy('action')
        .pluck<string[]>('action'),
    ).toEqual(['addTask', 'completeTask']);
    expectStatus(await answer(), 200);
  });

  test('asked twice under one key it is one; a part of it is done first; what is cancelled or left when the request ends is told', async () => {
    const { desk } = at();
    const [lea, karim] = await desk.agents(2);
    const anna = await desk.api.login(desk.api.firm.people.anna);
    const { id, taskId } = await desk.openRequest();
    expectStatus(await lea!.client.post(`/tasks/${taskId}/claim`), 200);
    const body = { title: 'Obtenir le RIB', assigneeId: karim!.person.id };
    const once = () => lea!.client.post<TaskView>(`/requests/${id}/tasks`, { body, key: 'rib-du-client-1' });
    const [whole, again] = [expectStatus(await once(), 201), expectStatus(await once(), 201)];
    expect([again.id, whole.state, whole.assignee?.name]).toEqual([whole.id, 'claimed', karim!.name]);
    const part = await added(karim!.client, id, {
      title: 'Trouver le bon contact',
      assigneeId: desk.api.firm.people.anna.id,
      parentId: whole.id,
    });
    expect(codeOf(await add(karim!.client, id, { title: 'Partie d’une partie', parentId: part.id }))).toBe(
      'reference_unknown',
    );
    expect((await inbox(anna, 'mine')).map((one) => [one.id, one.added?.parentId, one.holder.kind])).toContainEqual([
      part.id,
      whole.id,
      'requester',
    ]);
    expect(codeOf(await done(karim!.client, whole))).toBe('task_parts_open');

    expect(codeOf(await karim!.client.post(`/tasks/${whole.id}/cancellation`, { body: { reason: 'x' } }))).toBe(
      'not_allowed',
    );
    expect(codeOf(await lea!.client.post(`/tasks/${taskId}/cancellation`, { body: { reason: 'x' } }))).toBe(
      'task_of_process',
    );
    expectStatus(
      await lea!.client.post(`/tasks/${whole.id}/cancellation`, { body: { reason: 'Le client l’a envoyé' } }),
      200,
    );
    expect((await listed(lea!.client, id)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect(await toldOf(anna, 'Trouver le bon contact')).toEqual(['given', 'taskDropped']);

    const left = await added(anna, id, { title: 'Relire les statuts', assigneeId: desk.api.firm.people.bruno.id });
    expectStatus(await anna.post(`/requests/${id}/cancel`, { body: { reason: 'Le client reporte' } }), 200);
    expect((await listed(lea!.client, id)).find((one) => one.id === left.id)?.state).toBe('cancelled');
    expect((await history(anna, id))[0]).toEqual(['taskDropped', 'Relire les statuts']);
    expect(await toldOf(await desk.api.login(desk.api.firm.people.bruno), 'Relire les statuts')).toEqual([
      'given',
      'taskDropped',
    ]);
    expect(codeOf(await add(lea!.client, id, {}))).toBe('request_not_in_hand');
  });

  test('its ladder, its lease and its follow-up fire while the process waits for the other task; it is said, and moved by whoever set it', async () => {
    const { desk, setNow } = at();
    const [lea, karim] = await desk.agents(2);
    const { id, taskId } = await desk.openRequest();
    expectStatus(await lea!.client.post(`/tasks/${taskId}/claim`), 200);
    const task = await added(lea!.client, id, { title: 'Relancer le client', dueOn: '2026-11-27' });
    expect(task.dueAt).toBe('2026-11-27T17:00:00.000Z');
    const soon = expectStatus(
      await lea!.client.get<{ ifNobodyActs: { at: string; said: { key: string; params: Record<string, string> } }[] }>(
        `/requests/${id}/next`,
      ),
      200,
    ).ifNobodyActs;
    expect(soon.filter(({ said }) => said.params['task'] === 'Relancer le client').map(({ said }) => said.key)).toEqual(
      ['reminder', 'escalateSupervisor', 'escalateHead'],
    );

    expectStatus(await karim!.client.post(`/tasks/${task.id}/claim`), 200);
    const until = '2026-11-25T14:30:00.000Z';
    expect((await desk.step(id, new Date('2026-11-25T14:29:00Z'))).wakeAt).toBe(new Date(until).getTime());
    // The other one is worked on meanwhile.
    setNow('2026-11-25T14:00:00Z');
    await lea!.client.fetch('POST', `/tasks/${taskId}/draft`, { body: { text: 'Il manque' } });
    await desk.step(id, new Date(until));
    expect(expectStatus(await lea!.client.get<TaskView>(`/tasks/${task.id}`), 200)).toMatchObject({
      state: 'open',
      assignee: null,
      leaseUntil: null,
    });
    expect(expectStatus(await lea!.client.get<TaskView>(`/tasks/${taskId}`), 200).mine).toBe(true);

    setNow('2026-11-25T15:00:00Z');
    expectStatus(await karim!.client.post(`/tasks/${task.id}/claim`), 200);
    const reminder = soon.find(({ said }) => said.key === 'reminder' && said.params['task'] !== undefined)!.at;
    expectStatus(await karim!.client.post(`/tasks/${task.id}/follow-up`, { body: { on: '2026-11-27' } }), 200);
    await desk.step(id, new Date(reminder));
    expect(await told(karim!.client)).toContainEqual(['reminded', 'Relancer le client']);
    expect(codeOf(await karim!.client.post(`/tasks/${task.id}/due`, { body: { on: '2026-11-30', reason: 'x' } }))).toBe(
      'not_allowed',
    );
    expect(
      expectStatus(
        await lea!.client.post<TaskView>(`/tasks/${task.id}/due`, {
          body: { on: '2026-11-30', reason: 'Le client est absent' },
        }),
        200,
      ).dueAt,
    ).toBe('2026-11-30T17:00:00.000Z');
    expect(expectStatus(await lea!.client.get<RequestView>(`/requests/${id}`), 200).holder.dueAt).not.toBe(
      '2026-11-30T17:00:00.000Z',
    );
    const spans = expectStatus(
      await lea!.client.get<{ time: { spans: { holder: string; name: string }[] } }>(`/requests/${id}/time`),
      200,
    ).time.spans;
    expect(spans.map(({ name }) => name)).not.toContain(karim!.name);
  });
}
