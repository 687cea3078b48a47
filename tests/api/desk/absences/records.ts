/** Which absences are taken down, who lists them and who hears of them. */
import type { AbsenceView } from '../../../../contracts/absences';
import { expectStatus } from '../../../support/story';
import type { World } from '../../../walls/world/world';
import { inDays, today, type Away, atTheOffice, type Office } from './office';

export function absenceRecordsSuite(plant: () => Office): void {
  let world: World;
  beforeAll(() => {
    world = plant().world;
  });
  const { someone, record, away, back, look, said } = atTheOffice(plant);

  test.each<[string, Away, number, string]>([
    ['over another of the same person', { who: 'Léa', substitute: 'Karim', from: 21, to: 25 }, 409, 'absence_overlaps'],
    ['replaced by oneself', { who: 'Karim', substitute: 'Karim', from: 40, to: 41 }, 422, 'substitute_self'],
    [
      'replaced by somebody of another group',
      { who: 'Karim', substitute: 'Émilie', from: 40, to: 41 },
      422,
      'substitute_role',
    ],
    [
      'replaced by somebody who sees less',
      { who: 'Adrien', substitute: 'Bertrand', from: 40, to: 41 },
      422,
      'substitute_perimeter',
    ],
    ['replaced in a circle', { who: 'Karim', substitute: 'Léa', from: 22, to: 22 }, 409, 'substitute_circular'],
    ['of a colleague', { who: 'Léa', by: 'Karim', substitute: 'Karim', from: 40, to: 41 }, 403, 'not_allowed'],
    ['in the past', { who: 'Karim', substitute: 'Léa', from: -1, to: 3 }, 422, 'absence_dates'],
  ])('an absence %s is refused', async (_what, wanted, status, code) => {
    if (
      !(await world
        .owner('absences')
        .where({ user_id: someone('Léa').id, starts_on: inDays(20) })
        .first('id'))
    )
      await away({ who: 'Léa', substitute: 'Karim', from: 20, to: 22 });
    const answer = await record(wanted);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('a substitute whose account is closed is refused; one who is named hears of it, and of its cancellation', async () => {
    await world
      .owner('users')
      .where({ id: someone('Marc').id })
      .update({ disabled_at: new Date() });
    expect((await record({ who: 'Claire', substitute: 'Marc', from: 30, to: 31 })).body.code).toBe('substitute_gone');
    const planned = await away({ who: 'Karim', substitute: 'Nathalie', from: 30, to: 31 });
    await look();
    expect((await said('Nathalie'))[0]).toMatchObject({
      sentence: 'substituteNamed',
      actor: 'Karim Saadaouin',
      absence: { id: planned.id, startsOn: inDays(30) },
    });
    await back('Karim', planned);
    await look();
    expect((await said('Nathalie'))[0]).toMatchObject({ sentence: 'substituteFreed' });
    expect(
      (await someone('Karim').client.post<{ code: string }>(`/absences/${planned.id}/cancellation`)).body.code,
    ).toBe('absence_over');
  });

  test('lists show one’s own, those one stands in for and, to a supervisor, those of the group', async () => {
    const list = async (who: string, of: string) =>
      expectStatus(
        await someone(who).client.get<{ items: AbsenceView[]; nextCursor: string | null }>(
          `/absences?of=${of}&limit=2`,
        ),
        200,
      );
    expect((await list('Léa', 'mine')).items.map(({ mine, substituteIsMe }) => mine || substituteIsMe)).toEqual([
      true,
      true,
    ]);
    const group = await list('Nathalie', 'team');
    expect(group.items.map(({ mine, mayCancel, state }) => [mine, mayCancel, state])).toContainEqual([
      false,
      true,
      'planned',
    ]);
    const { items: more } = expectStatus(
      await someone('Nathalie').client.get<{ items: AbsenceView[] }>(
        `/absences?of=team&limit=2&cursor=${String(group.nextCursor)}`,
      ),
      200,
    );
    expect(new Set([...group.items, ...more].map(({ id }) => id)).size).toBe(4);
    expect((await list('Émilie', 'team')).items).toEqual([]);
  });

  test('whoever is written down as absent by their supervisor hears of it, and of its cancellation', async () => {
    const planned = await away({ who: 'Karim', by: 'Nathalie', substitute: 'Léa', from: 50, to: 51 });
    const heard = async (who: string) => (await said(who)).filter(({ absence }) => absence?.id === planned.id);
    await look();
    expect((await heard('Karim'))[0]).toMatchObject({
      sentence: 'absenceRecorded',
      actor: 'Nathalie Gerbevoix',
      absence: { id: planned.id, startsOn: inDays(50) },
    });
    expect((await heard('Léa'))[0]).toMatchObject({ sentence: 'substituteNamed', actor: 'Karim Saadaouin' });
    await back('Nathalie', planned);
    await look();
    expect((await heard('Karim')).map(({ sentence, actor }) => [sentence, actor])).toEqual([
      ['absenceCalledOff', 'Nathalie Gerbevoix'],
      ['absenceRecorded', 'Nathalie Gerbevoix'],
    ]);
  });

  test('an absence that cannot be told keeps no other from it, and is told once it can be', async () => {
    const { owner, deps } = plant().world;
    const planned = [
      await away({ who: 'Karim', substitute: 'Léa', from: 70, to: 71 }),
      await away({ who: 'Léa', substitute: 'Karim', from: 80, to: 81 }),
    ].map(({ id }) => id);
    const due = await deps.pool.raw<{ rows: { id: string }[] }>('SELECT id FROM door_absences_due(?::date)', [today]);
    const [first, second] = due.rows.map(({ id }) => id).filter((id) => planned.includes(id));
    const named = async (id: string | undefined) =>
      (await owner('absences').where({ id }).first<{ named_at: Date | null }>('named_at')).named_at !== null;
    await owner.raw(`
      CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poison'; END $$;
      CREATE TRIGGER poison BEFORE UPDATE ON absences FOR EACH ROW WHEN (NEW.id = '${first}') EXECUTE FUNCTION poison()`);
    await look();
    expect([await named(first), await named(second), plant().failed.splice(0).length]).toEqual([false, true, 1]);
    await owner.raw('DROP TRIGGER poison ON absences; DROP FUNCTION poison()');
    await look();
    expect(await named(first)).toBe(true);
    for (const [who, at] of [
      ['Karim', 0],
      ['Léa', 1],
    ] as const)
      expectStatus(await someone(who).client.post(`/absences/${planned[at]}/cancellation`), 200);
    await look();
  });
}
