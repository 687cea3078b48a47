/** Work goes to whoever stands in, along a chain if need be, and comes back. */
import type { TaskSummary } from '../../../../contracts/tasks/summary';
import { expectStatus } from '../../../support/story';
import type { World } from '../../../walls/world/world';
import { inDays, noon, type TaskRow, atTheOffice, type Office } from './office';

export function handoverSuite(plant: () => Office): void {
  let world: World;
  beforeAll(() => {
    world = plant().world;
  });
  const { someone, away, back, look, taskOf, holders, said } = atTheOffice(plant);

  test('an agent’s work is handed over once, with what it waits for, and comes back when they do', async () => {
    const review = await taskOf('Léa', 'review');
    const waiting = await world
      .owner('tasks')
      .where({ assignee_id: someone('Léa').id, state: 'claimed' })
      .whereNot({ id: review.id })
      .whereNot({ node: 'adHoc' })
      .orderBy('id')
      .first<TaskRow>('id', 'case_id');
    const added = await taskOf('Léa', 'adHoc');
    const putOff = expectStatus(
      await someone('Léa').client.post<{ task: { followUpAt: string } }>(`/requests/${waiting.case_id}/wait`, {
        body: { cause: 'client', on: nextTuesday() },
      }),
      200,
    ).task.followUpAt;
    const absence = await away({ who: 'Léa', substitute: 'Karim' });
    expect([absence.state, absence.mine, absence.mayCancel]).toEqual(['running', true, true]);

    const { routed } = await look();
    expect(routed.map(({ caseId }) => caseId)).toEqual(expect.arrayContaining([review.case_id, waiting.case_id]));
    expect(await holders(review.id)).toEqual({ holds: 'Karim', for: 'Léa', hasTheBall: 'Karim' });
    expect(await holders(added.id)).toMatchObject({ holds: 'Karim', for: 'Léa' });
    expect(await shownHolders(review.case_id)).toEqual({
      page: held,
      list: held,
      tracking: held,
      file: 'Karim Saadaouin pour Léa Pommerel',
    });
    expect(await holders(waiting.id)).toEqual({ holds: 'Karim', for: 'Léa', hasTheBall: null });
    const wait = expectStatus(
      await someone('Karim').client.get<{ wait: { until: string } | null; task: TaskSummary }>(
        `/requests/${waiting.case_id}`,
      ),
      200,
    );
    expect([wait.wait?.until, wait.task.standsInFor]).toEqual([putOff, 'Léa Pommerel']);
    expect((await look()).routed).toEqual([]);
    expect(await said('Karim')).toMatchObject([
      { sentence: 'substituteBegins', actor: 'Léa Pommerel', absence: { id: absence.id, tasks: routed.length } },
    ]);

    await back('Léa', absence);
    await look();
    expect([await holders(review.id), await holders(waiting.id)]).toEqual([
      { holds: 'Léa', for: null, hasTheBall: 'Léa' },
      { holds: 'Léa', for: null, hasTheBall: null },
    ]);
    expect(await holders(added.id)).toMatchObject({ holds: 'Léa', for: null });
    expect(
      expectStatus(await someone('Léa').client.get<{ status: string }>(`/requests/${waiting.case_id}`), 200).status,
    ).toBe('waiting');
    expect(await said('Léa')).toMatchObject([
      { sentence: 'absentBack', actor: 'Karim Saadaouin', absence: { tasks: routed.length, done: 0 } },
    ]);
    expect(
      await world
        .owner('case_events')
        .where({ case_id: review.case_id })
        .whereIn('type', ['taskStoodIn', 'taskCameBack'])
        .whereRaw("data->>'taskId' = ?", [review.id])
        .orderBy('seq')
        .pluck('type'),
    ).toEqual(['taskStoodIn', 'taskCameBack']);
    expectStatus(await someone('Léa').client.post(`/requests/${waiting.case_id}/resume`), 200);
  });

  const held = { name: 'Karim Saadaouin', for: 'Léa Pommerel', mine: false };

  /** Who has the ball, and for whom, wherever a list or a page says it. */
  async function shownHolders(caseId: string) {
    const { client } = someone('Nathalie');
    const { number, ...page } = expectStatus(
      await client.get<{ number: string; holder: typeof held }>(`/requests/${caseId}`),
      200,
    );
    const first = async (path: string) =>
      expectStatus(
        await client.get<{ items: { id: string; holder: typeof held }[] }>(`${path}q=${number}`),
        200,
      ).items.find(({ id }) => id === caseId);
    const only = (row: { holder: typeof held } | undefined) =>
      row && { name: row.holder.name, for: row.holder.for, mine: row.holder.mine };
    const lines = (await (await client.fetch('GET', `/exports/tracking?q=${number}&format=csv`)).text())
      .split('\r\n')
      .map((line) => line.split(';'));
    const holder = lines[0]?.indexOf('Qui a la main') ?? -1;
    return {
      page: only(page),
      list: only(await first('/requests?')),
      tracking: only(await first('/reports/processes?')),
      file: lines.find((line) => line[1] === number)?.[holder],
    };
  }

  function nextTuesday(): string {
    return (
      [14, 15, 16, 17, 18, 19, 20].map(inDays).find((day) => new Date(`${day}T12:00:00Z`).getUTCDay() === 2) ??
      inDays(14)
    );
  }

  test('what the substitute does is said and audited as done in the absent person’s place; a worker that was down for the whole time gives back the rest', async () => {
    const review = await taskOf('Léa', 'review');
    const absence = await away({ who: 'Léa', by: 'Nathalie', substitute: 'Karim', to: 1 });
    await look();
    const [line] = await world
      .owner('checklist_items')
      .where({ request_id: review.case_id, state: 'pending', asked: true })
      .select<{ id: string }[]>('id');
    expectStatus(
      await someone('Karim').client.post(`/requests/${review.case_id}/checklist/${line!.id}/judgement`, {
        body: { verdict: 'accepted' },
      }),
      200,
    );
    const {
      items: [latest],
    } = expectStatus(
      await someone('Karim').client.get<{ items: { by: object; said: { key: string } }[] }>(
        `/requests/${review.case_id}/timeline?limit=1`,
      ),
      200,
    );
    expect(latest).toMatchObject({
      by: { kind: 'substitute', name: 'Karim Saadaouin', for: 'Léa Pommerel' },
      said: { key: 'itemAccepted' },
    });
    const {
      items: [audited],
    } = expectStatus(
      await someone('Solange').client.get<{ items: { action: string; by: object }[] }>(
        `/audit?objectId=${review.case_id}&limit=1`,
      ),
      200,
    );
    expect(audited).toMatchObject({ action: 'judgeItem', by: { name: 'Karim Saadaouin', for: 'Léa Pommerel' } });

    await look(noon(9));
    expect(await holders(review.id)).toEqual({ holds: 'Léa', for: null, hasTheBall: 'Léa' });
    expect(await world.owner('absences').where({ id: absence.id }).whereNotNull('ended_at')).toHaveLength(1);
  });

  test('along a chain the work is with who is there, and comes nearer as people come back', async () => {
    const review = await taskOf('Léa', 'review');
    const karims = await away({ who: 'Karim', substitute: 'Nathalie' });
    const leas = await away({ who: 'Léa', substitute: 'Karim' });
    await look();
    expect(await holders(review.id)).toMatchObject({ holds: 'Nathalie', for: 'Léa' });
    await back('Karim', karims);
    await look();
    expect(await holders(review.id)).toMatchObject({ holds: 'Karim', for: 'Léa' });
    await back('Léa', leas);
    await look();
    expect(await holders(review.id)).toMatchObject({ holds: 'Léa', for: null });
  });
}
