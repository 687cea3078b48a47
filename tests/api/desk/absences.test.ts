/** Somebody is away: their work is with whoever stands in, and comes back; twice is once, late is as good as in time. */
import { lookAtAbsences, type Passed } from '../../../db/absences/pass';
import type { AbsenceView, AbsenceWork } from '../../../contracts/absences';
import type { NotificationView } from '../../../contracts/notifications';
import type { TaskSummary } from '../../../contracts/requests';
import { addDays } from '../../../domain/dates/businessDate';
import { todayInParis } from '../../../domain/dates/zone';
import type { ApiClient } from '../../support/apiClient';
import { expectStatus } from '../../support/story';
import { startWorld, type World } from '../../walls/world/world';

jest.setTimeout(120_000);

let world: World;
const people = new Map<string, { id: string; client: ApiClient }>();
const today = todayInParis(new Date());
const inDays = (days: number) => addDays(today, days);
/** Noon of that day, when the worker looks. */
const noon = (days: number) => new Date(`${inDays(days)}T11:00:00Z`);

beforeAll(async () => {
  world = await startWorld();
  for (const name of [
    'Léa Pommerel',
    'Karim Saadaouin',
    'Nathalie Gerbevoix',
    'Claire Berthelin',
    'Marc Vaucresson',
    'Bertrand Chastelard',
    'Adrien Quincampoix',
    'Émilie Schwartzel',
    'Solange Tréfontaine',
  ]) {
    const [first_name, ...rest] = name.split(' ');
    const { id } = await world
      .owner('users')
      .where({ first_name, last_name: rest.join(' ') })
      .first<{ id: string }>('id');
    people.set(first_name!, { id, client: await world.enter(name) });
  }
});
afterAll(() => world.close());

function someone(firstName: string): { id: string; client: ApiClient } {
  const person = people.get(firstName);
  if (!person) throw new Error(`${firstName} has not entered`);
  return person;
}

interface Away {
  who: string;
  by?: string;
  substitute: string;
  from?: number;
  to?: number;
}

const record = ({ who, by = who, substitute, from = 0, to = 2 }: Away) =>
  someone(by).client.post<AbsenceView & { code: string }>('/absences', {
    body: {
      personId: someone(who).id,
      substituteId: someone(substitute).id,
      startsOn: inDays(from),
      endsOn: inDays(to),
      word: 'Congés',
    },
  });
const away = async (what: Away) => expectStatus(await record(what), 201);
const back = async (who: string, { id }: AbsenceView) =>
  expectStatus(await someone(who).client.post<AbsenceView>(`/absences/${id}/cancellation`), 200);
const look = (at = new Date()): Promise<Passed> => lookAtAbsences(world.deps.pool, at, (error) => failed.push(error));

const failed: unknown[] = [];
afterEach(() => expect(failed.splice(0)).toEqual([]));

interface TaskRow {
  id: string;
  case_id: string;
  assignee_id: string | null;
  for_user_id: string | null;
  state: string;
  lease_until: Date | null;
}
const task = (id: string) =>
  world
    .owner('tasks')
    .where({ id })
    .first<TaskRow>('id', 'case_id', 'assignee_id', 'for_user_id', 'state', 'lease_until');
const taskOf = async (firstName: string, node: string) =>
  await world
    .owner('tasks')
    .where({ assignee_id: someone(firstName).id, node, state: 'claimed' })
    .orderBy('id')
    .first<TaskRow>('id', 'case_id');
const holders = async (id: string) => {
  const { assignee_id, for_user_id, case_id } = await task(id);
  const { holder_user_id } = await world
    .owner('cases')
    .where({ id: case_id })
    .first<{ holder_user_id: string | null }>('holder_user_id');
  const name = (userId: string | null) => [...people].find(([, { id: known }]) => known === userId)?.[0] ?? null;
  return { holds: name(assignee_id), for: name(for_user_id), hasTheBall: name(holder_user_id) };
};
const said = async (firstName: string) =>
  expectStatus(
    await someone(firstName).client.get<{ items: NotificationView[] }>('/notifications?show=all'),
    200,
  ).items.filter(({ kind }) => kind === 'absence');

test('an agent’s work is handed over once, with what it waits for, and comes back when they do', async () => {
  const review = await taskOf('Léa', 'review');
  const waiting = await world
    .owner('tasks')
    .where({ assignee_id: someone('Léa').id, state: 'claimed' })
    .whereNot({ id: review.id })
    .orderBy('id')
    .first<TaskRow>('id', 'case_id');
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
      .orderBy('seq')
      .pluck('type'),
  ).toEqual(['taskStoodIn', 'taskCameBack']);
  expectStatus(await someone('Léa').client.post(`/requests/${waiting.case_id}/resume`), 200);
});

function nextTuesday(): string {
  return (
    [14, 15, 16, 17, 18, 19, 20].map(inDays).find((day) => new Date(`${day}T12:00:00Z`).getUTCDay() === 2) ?? inDays(14)
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
  expectStatus(await someone('Karim').client.post(`/tasks/${review}/complete`, { body: { outcome: 'returned' } }), 200);
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
  expect(failed.splice(0)).toEqual([expect.objectContaining({ message: expect.stringContaining('stuck') as string })]);
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
  expect((await someone('Karim').client.post<{ code: string }>(`/absences/${planned.id}/cancellation`)).body.code).toBe(
    'absence_over',
  );
});

test('lists show one’s own, those one stands in for and, to a supervisor, those of the group', async () => {
  const list = async (who: string, of: string) =>
    expectStatus(
      await someone(who).client.get<{ items: AbsenceView[]; nextCursor: string | null }>(`/absences?of=${of}&limit=2`),
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
