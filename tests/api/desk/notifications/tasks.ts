/** Tasks that are given, lent or left alone are told; a bulk makes one mail. */
import { sendDigests } from '../../../../activities/loops/digests';
import { bulkStep } from '../../../../db/bulk/step';
import type { Mail } from '../../../../integrations/mail/port';
import type { ApiClient } from '../../../support/apiClient';
import type { Desk } from '../../../support/desk';
import { expectStatus } from '../../../support/story';
import { list, about, choose, telling, type Agent, type Notified } from './told';

export function toldOfTasksSuite(plant: () => Notified): void {
  let desk: Desk;
  let lea: Agent;
  let karim: Agent;
  beforeAll(() => {
    desk = plant().desk;
    lea = plant().lea;
    karim = plant().karim;
  });
  const { mailsOf, claimed } = telling(plant);

  test('a task that is given, lent, and comes back is told to whoever has it then; taking one is not', async () => {
    const { id, taskId } = await claimed();
    expect(await about(lea.client, id)).toEqual([]);
    expectStatus(
      await lea.client.post(`/tasks/${taskId}/delegate`, {
        body: { delegateId: karim.person.id, note: 'note-interne' },
      }),
      200,
    );
    expectStatus(await karim.client.post(`/tasks/${taskId}/return`, { body: {} }), 200);
    const supervisor = await desk.supervisor();
    expectStatus(
      await supervisor.post(`/tasks/${taskId}/reassign`, { body: { assigneeId: karim.person.id, reason: 'Absence' } }),
      200,
    );

    expect((await about(karim.client, id)).map(({ kind, sentence }) => [kind, sentence])).toEqual([
      ['delegated', 'lent'],
      ['assigned', 'given'],
    ]);
    expect((await about(lea.client, id)).map(({ kind, sentence, actor }) => [kind, sentence, actor])).toEqual([
      ['delegated', 'cameBack', karim.name],
    ]);
    const mails = await mailsOf(id);
    expect(mails.map(({ to }) => to).sort()).toEqual([karim.person.email, karim.person.email, lea.person.email].sort());
    expect(mails.map(({ subject }) => subject.split(' : ')[0]).sort()).toEqual([
      'Tâche confiée',
      'Tâche revenue',
      'Votre avis est demandé',
    ]);
    expect(JSON.stringify(mails)).not.toContain('note-interne');
  });

  test('the group of a task that nobody does, then its supervisor, are told by the ladder, nothing twice', async () => {
    const { id, taskId } = await claimed();
    const supervisor = await desk.supervisor();
    const { due_at } = await desk.owner('tasks').where({ id: taskId }).first<{ due_at: Date }>('due_at');
    await desk.step(id, due_at);
    expect((await about(lea.client, id)).map(({ kind, sentence }) => [kind, sentence])).toEqual([
      ['reminder', 'reminded'],
    ]);
    expect((await about(supervisor, id)).map(({ kind, sentence }) => [kind, sentence])).toContainEqual([
      'escalation',
      'escalated',
    ]);
    // Looked at again, nothing is told again.
    await desk.step(id, due_at);
    expect(await about(lea.client, id)).toHaveLength(1);
  });

  test('whoever asked for a bulk is told that it ended, once, and their screen with them', async () => {
    const { taskId } = await claimed();
    const { id } = expectStatus(
      await lea.client.post<{ id: string }>('/tasks/bulk', {
        body: { action: { type: 'followUp', on: null }, taskIds: [taskId] },
      }),
      201,
    );
    await desk.owner('cases').update({ processed_seq: desk.owner.ref('last_seq') });
    const step = () =>
      bulkStep(desk.api.deps.pool, {
        bulkId: id,
        now: new Date(),
        onError: (error) => {
          throw error;
        },
      });
    expect((await step()).done).toBe(false);
    expect(await step()).toMatchObject({ done: true, told: [lea.person.id], companyId: desk.api.firm.companyId });
    expect(await step()).toMatchObject({ done: true, told: [] });
    expect((await list(lea.client)).items.filter(({ bulkId }) => bulkId === id)).toMatchObject([
      { kind: 'bulk', sentence: 'bulkEnded', about: null, mail: 'off' },
    ]);
  });

  test('whoever is given tasks by a bulk has a line for each and one mail for all; asked for once a day, they wait for that day', async () => {
    const supervisor = await desk.supervisor();
    const [atOnce, daily] = await desk.agents(2);
    expectStatus(await choose(daily!.client, { kind: 'assigned', inApp: true, mail: 'digest' }), 200);
    const sent: Mail[] = [];
    const mailer = { send: (mail: Mail) => Promise.resolve(void sent.push(mail)) };
    const leave = () =>
      sendDigests(
        { knex: desk.api.deps.pool, publicUrl: 'http://jalon.example', mailer },
        new Date('2026-11-29T10:00:00Z'),
        (error) => {
          throw error;
        },
      );
    const handOver = async (assigneeId: string, count: number) => {
      const made = [];
      for (let at = 0; at < count; at += 1) made.push(await desk.openRequest());
      const { id } = expectStatus(
        await supervisor.post<{ id: string }>('/tasks/bulk', {
          body: {
            action: { type: 'reassign', assigneeId, reason: 'Congés' },
            taskIds: made.map(({ taskId }) => taskId),
          },
        }),
        201,
      );
      do await desk.owner('cases').update({ processed_seq: desk.owner.ref('last_seq') });
      while (
        !(
          await bulkStep(desk.api.deps.pool, {
            bulkId: id,
            now: new Date(),
            onError: (error) => {
              throw error;
            },
          })
        ).done
      );
      return made;
    };
    const given = await handOver(atOnce!.person.id, 5);
    await handOver(daily!.person.id, 1);
    await leave();
    await leave();
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      [atOnce!.person.email, '5 tâches vous ont été confiées'],
    ]);
    for (const { number } of given) expect(sent[0]!.text).toContain(number);
    expect(sent[0]!.text).toMatch(/Agent Numéro \d+ vous a confié ces tâches/);
    const lines = async (who: ApiClient) =>
      (await list(who)).items.map(({ kind, sentence, mail }) => `${kind} ${sentence} ${mail}`);
    expect([await lines(atOnce!.client), await lines(daily!.client)]).toEqual([
      given.map(() => 'assigned given inDigest'),
      ['assigned given waitsForDigest'],
    ]);
    expect(
      await desk.owner('effects').whereIn(
        'case_id',
        given.map(({ id }) => id),
      ),
    ).toEqual([]);
    await desk.owner('notifications').where({ user_id: daily!.person.id }).update({ read_at: new Date() });
  });
}
