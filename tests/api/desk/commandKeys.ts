/** The key of a command: one answer whatever the rush, one thing done, also after its answer was let go. */
import type { TaskView } from '../../../contracts/tasks/task';
import { forgetAnswers } from '../../../db/idempotency';
import type { Desk } from '../../support/desk';

const countOf = async (desk: Desk, case_id: string, type: string): Promise<number> =>
  (await desk.owner('case_events').where({ case_id, type }).select('seq')).length;

export function commandKeysSuite(at: () => Desk): void {
  test('what a command was answered is let go after ninety days: asked again it is answered of the same task, done once; another body is refused still', async () => {
    const desk = at();
    const { id: caseId, taskId } = await desk.openRequest();
    const [agent] = await desk.agents(1);
    const key = `let-go/${taskId}`;
    const claim = (body?: object) =>
      agent!.client.post<TaskView>(`/tasks/${taskId}/claim`, { key, ...(body && { body }) });
    const first = await claim();
    expect(first.status).toBe(200);
    expect((await agent!.client.post(`/tasks/${taskId}/release`)).status).toBe(200);
    const decided = () => desk.owner('case_events').where({ case_id: caseId }).count<{ count: string }[]>();
    const before = await decided();
    expect((await claim()).body).toEqual(first.body);

    const kept = () =>
      desk.owner('idempotency_keys').where({ key }).first<{ status: number | null; body: unknown }>('status', 'body');
    const aged = (days: number) =>
      desk
        .owner('idempotency_keys')
        .where({ key })
        .update({ created_at: desk.owner.raw("now() - ? * interval '1 day'", [days]) });
    await aged(89);
    expect(await forgetAnswers(desk.api.deps.pool, new Date())).toBe(0);
    await aged(91);
    expect(await forgetAnswers(desk.api.deps.pool, new Date())).toBe(1);
    expect(await kept()).toEqual({ status: null, body: null });
    expect(await agent!.client.post(`/tasks/${taskId}/release`, { key })).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
    // Of the task as it now is: nobody has it, and nobody got it by asking again.
    expect(await claim()).toMatchObject({ status: 200, body: { id: first.body.id, state: 'open', assignee: null } });
    expect([await decided(), (await kept()).status]).toEqual([before, 200]);
  });

  test('of eight at once under one key one claims, and all get its answer; on another task meanwhile the key is refused and nothing is done', async () => {
    const desk = at();
    const [agent] = await desk.agents(1);
    const [one, other] = [await desk.openRequest(), await desk.openRequest()];
    const key = `at-once/${one.taskId}`;
    const claim = (taskId: string) => agent!.client.post<TaskView>(`/tasks/${taskId}/claim`, { key });
    const answers = await Promise.all(Array.from({ length: 8 }, () => claim(one.taskId)));
    expect(answers.map(({ status, body }) => [status, body])).toEqual(answers.map(() => [200, answers[0]!.body]));
    expect(await countOf(desk, one.id, 'taskClaimed')).toBe(1);

    const second = `either/${one.taskId}`;
    const race = await Promise.all([
      agent!.client.post<TaskView>(`/tasks/${one.taskId}/release`, { key: second }),
      agent!.client.post<TaskView>(`/tasks/${other.taskId}/claim`, { key: second }),
    ]);
    expect(race.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await countOf(desk, one.id, 'taskReleased')) + (await countOf(desk, other.id, 'taskClaimed'))).toBe(1);
    const [kept] = await desk
      .owner('idempotency_keys')
      .where({ key: second })
      .select<{ operation: string; status: number }[]>('operation', 'status');
    expect(kept).toEqual({ operation: race[0].status === 200 ? 'releaseTask' : 'claimTask', status: 200 });
  });
}
