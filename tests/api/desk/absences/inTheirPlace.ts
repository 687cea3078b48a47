/** What a substitute does for an absent requester or approver, and what they may not. */
import type { AbsenceView, AbsenceWork } from '../../../../contracts/absences';
import { expectStatus } from '../../../support/story';
import type { World } from '../../../walls/world/world';
import { today, inDays, type TaskRow, atTheOffice, type Office } from './office';

export function inTheirPlaceSuite(plant: () => Office): void {
  let world: World;
  let failed: unknown[];
  beforeAll(() => {
    world = plant().world;
    failed = plant().failed;
  });
  const { someone, away, back, look, task, taskOf, holders, said } = atTheOffice(plant);

  test('what comes back to an absent requester is their substitute’s to complete, who then may not judge it', async () => {
    const returned = await taskOf('Claire', 'complete');
    const absence = await away({ who: 'Claire', substitute: 'Léa' });
    await look();
    expect(await holders(returned.id)).toMatchObject({ holds: 'Léa', for: 'Claire' });
    for (const { id } of await world
      .owner('checklist_items')
      .where({ request_id: returned.case_id, state: 'refused' })
      .select<{ id: string }[]>('id')) {
      const { body } = await someone('Léa').client.post<{ code?: string }>(
        `/requests/${returned.case_id}/checklist/${id}/answer`,
        { body: { answer: 'Voir la pièce jointe' } },
      );
      expect(body.code).not.toBe('not_allowed');
    }
    expectStatus(
      await someone('Léa').client.post(`/tasks/${returned.id}/complete`, { body: { outcome: 'resubmitted' } }),
      200,
    );
    const { id: review } = await world
      .owner('tasks')
      .where({ case_id: returned.case_id, state: 'open' })
      .first<{ id: string }>('id');
    expect((await someone('Léa').client.post<{ code: string }>(`/tasks/${review}/claim`)).body.code).toBe('own_work');

    // A task that opens while its owner is away begins with the substitute.
    expectStatus(await someone('Karim').client.post(`/tasks/${review}/claim`), 200);
    const [line] = await world
      .owner('checklist_items')
      .where({ request_id: returned.case_id, state: 'pending', asked: true })
      .select<{ id: string }[]>('id');
    expectStatus(
      await someone('Karim').client.post(`/requests/${returned.case_id}/checklist/${line!.id}/judgement`, {
        body: { verdict: 'refused', reasonCode: 'missing_document' },
      }),
      200,
    );
    expectStatus(
      await someone('Karim').client.post(`/tasks/${review}/complete`, { body: { outcome: 'returned' } }),
      200,
    );
    const { id: again } = await world
      .owner('tasks')
      .where({ case_id: returned.case_id, state: 'claimed' })
      .first<{ id: string }>('id');
    expect(await holders(again)).toEqual({ holds: 'Léa', for: 'Claire', hasTheBall: 'Léa' });
    expect(
      await world
        .owner('notifications')
        .where({ case_id: returned.case_id, kind: 'returned', user_id: someone('Léa').id }),
    ).toHaveLength(1);

    await back('Claire', absence);
    await look();
    expect(await holders(again)).toMatchObject({ holds: 'Claire', for: null });
    const { items: work } = expectStatus(
      await someone('Claire').client.get<{ items: AbsenceWork[] }>(`/absences/${absence.id}/work`),
      200,
    );
    expect(work).toMatchObject([{ taskId: returned.id, by: 'Léa Pommerel', outcome: 'resubmitted' }]);
    expect(await said('Claire')).toMatchObject([{ sentence: 'absentBack', absence: { done: 1 } }]);
  });

  test('the substitute of an absent requester takes back and reopens in their place, and nobody else does', async () => {
    const ofClaire = async (status: string) =>
      (
        await world
          .owner('requests')
          .where({ requester_id: someone('Claire').id, status })
          .orderBy('id')
          .first<{ id: string }>('id')
      ).id;
    const [taken, answered] = [await ofClaire('submitted'), await ofClaire('resolved')];
    await world
      .owner('requests')
      .where({ id: answered })
      .update({ decision: 'configured', decision_comment: 'Mission paramétrée' });
    const give = (who: string, id: string, what: 'cancel' | 'reopen') =>
      someone(who).client.post<{ code?: string; decision: object | null }>(`/requests/${id}/${what}`, {
        body: { reason: 'Le client reporte' },
      });
    const may = async (who: string, id: string) =>
      expectStatus(
        await someone(who).client.get<{ permissions: { action: string; code: string | null }[] }>(`/requests/${id}`),
        200,
      )
        .permissions.filter(({ action }) => action === 'cancel' || action === 'reopen')
        .map(({ code }) => code);
    expect((await give('Marc', taken, 'cancel')).body.code).toBe('not_allowed');

    const absence = await away({ who: 'Claire', substitute: 'Marc' });
    expect([await may('Marc', taken), await may('Marc', answered), await may('Léa', answered)]).toEqual([
      [null, 'request_not_resolved'],
      ['request_closed', null],
      ['request_closed', 'not_allowed'],
    ]);
    expect(expectStatus(await give('Marc', answered, 'reopen'), 200).decision).toBeNull();
    expectStatus(await give('Marc', taken, 'cancel'), 200);
    for (const [id, key] of [
      [taken, 'requestCancelled'],
      [answered, 'requestReopened'],
    ] as const) {
      const {
        items: [latest],
      } = expectStatus(
        await someone('Claire').client.get<{ items: { by: object; said: { key: string } }[] }>(
          `/requests/${id}/timeline?limit=1`,
        ),
        200,
      );
      expect(latest).toMatchObject({
        by: { kind: 'substitute', name: 'Marc Vaucresson', for: 'Claire Berthelin' },
        said: { key },
      });
    }
    await back('Claire', absence);
  });

  test('an author who stands in for their approver approves nothing of their own: it goes to whoever is next, who is asked by mail', async () => {
    const approval = await taskOf('Bertrand', 'approve');
    const { author_id } = await world
      .owner('approvals')
      .where({ id: approval.case_id })
      .first<{ author_id: string }>('author_id');
    // The author holds what a substitute of the director must.
    const { company_id, scope_id } = await world
      .owner('user_roles as r')
      .join('users as u', 'u.id', 'r.user_id')
      .where({ 'r.user_id': someone('Bertrand').id, 'r.role': 'hub_director' })
      .first<{ company_id: string; scope_id: string }>('u.company_id', 'r.scope_id');
    await world.owner('user_roles').insert({ user_id: author_id, role: 'bu_head', scope: 'hub', scope_id });
    expect(company_id).not.toBe('');
    const body = { personId: someone('Bertrand').id, substituteId: author_id, startsOn: today, endsOn: inDays(1) };
    const absence = expectStatus(await someone('Bertrand').client.post<AbsenceView>('/absences', { body }), 201);
    await look();
    const { assignee_id, for_user_id } = await task(approval.id);
    expect(for_user_id).toBe(someone('Bertrand').id);
    expect([author_id, for_user_id]).not.toContain(assignee_id);
    expect(
      await world
        .owner('effects')
        .where({ case_id: approval.case_id })
        .whereRaw("payload->>'template' = 'approvalAsked' AND payload->>'toUserId' = ?", [assignee_id]),
    ).toHaveLength(1);
    expect(
      (
        await someone('Bertrand').client.post<{ code: string }>(`/tasks/${approval.id}/complete`, {
          body: { outcome: 'approved' },
        })
      ).body.code,
    ).toBe('task_not_yours');

    await back('Bertrand', absence);
    await look();
    expect(await task(approval.id)).toMatchObject({ assignee_id: someone('Bertrand').id, for_user_id: null });
  });

  test('a task that cannot be handed over keeps no other where it is, and is asked about again', async () => {
    const [stuck, other] = await world
      .owner('tasks')
      .where({ assignee_id: someone('Léa').id, state: 'claimed' })
      .whereNot({ node: 'adHoc' })
      .orderBy('id')
      .select<TaskRow[]>('id', 'case_id');
    if (!stuck || !other) throw new Error('Léa holds two tasks');
    await world.owner.raw(`
      CREATE TABLE stuck_cases (id uuid);
      CREATE FUNCTION stuck() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN IF EXISTS (SELECT FROM stuck_cases s WHERE s.id = NEW.case_id) THEN RAISE EXCEPTION 'stuck'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER stuck BEFORE INSERT ON case_events FOR EACH ROW EXECUTE FUNCTION stuck()`);
    await world.owner('stuck_cases').insert({ id: stuck.case_id });
    const absence = await away({ who: 'Léa', substitute: 'Karim' });
    await look();
    // It, and what was added to its request.
    const failures = failed.splice(0).map((error) => (error instanceof Error ? error.message : ''));
    expect([failures.length > 0, failures.filter((message) => !message.includes('stuck'))]).toEqual([true, []]);
    expect([await holders(stuck.id), await holders(other.id)]).toMatchObject([{ holds: 'Léa' }, { holds: 'Karim' }]);
    await look();

    await world.owner.raw('DROP TRIGGER stuck ON case_events; DROP FUNCTION stuck(); DROP TABLE stuck_cases');
    await world
      .owner('tasks')
      .where({ id: stuck.id })
      .update({ route_tried_at: world.owner.raw("now() - interval '11 minutes'") });
    await look();
    expect(await holders(stuck.id)).toMatchObject({ holds: 'Karim' });
    await back('Léa', absence);
    await look();
  });
}
