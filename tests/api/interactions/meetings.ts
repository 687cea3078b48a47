/** Meetings, actions and notes: planned, changed and refused. */
import type { InteractionView } from '../../../contracts/interactions';
import { created, refused, type Bench } from '../accounts/bench';
import { now, planning, type Planning } from './planning';

export function meetingsSuite(plant: () => Planning): void {
  let bench: Bench;
  let accountId: string;
  beforeEach(() => {
    bench = plant().bench;
    accountId = plant().accountId;
  });
  const { people, meeting, plan, planned, change, list, contact } = planning(plant);

  test('a meeting is planned with the contacts who attend; screens of the account and of the interaction hear of it', async () => {
    const jeanne = await contact();
    const { status, etag, body } = await plan({ contactIds: [jeanne, jeanne] });
    expect({ status, etag, body }).toMatchObject({
      status: 201,
      etag: '"1"',
      body: {
        kind: 'meeting',
        assignee: { code: 'ANN' },
        mine: true,
        contacts: [{ id: jeanne, name: 'Jeanne Riou' }],
        account: { id: accountId },
        opportunity: null,
        doneAt: null,
        view: 'week',
      },
    });
    expect(await bench.bruno.get(`/interactions/${body.id}`)).toMatchObject({ status: 200, body: { mine: false } });
    expect(bench.api.changes.slice(-2)).toMatchObject([
      { topic: 'interaction', id: body.id },
      { topic: 'account', id: accountId },
    ]);
  });

  test('the same intention sent twice is one meeting', async () => {
    const send = () =>
      bench.anna.post<InteractionView>(`/accounts/${accountId}/interactions`, {
        body: meeting(),
        key: 'the-same-meeting',
      });
    const [first, second] = [await send(), await send()];
    expect(second.body.id).toBe(first.body.id);
    expect((await list(`accountId=${accountId}`)).items).toHaveLength(1);
  });

  describe('an action', () => {
    test('is finished with who and when, and opened again', async () => {
      const open = await planned();
      const { body: done } = await change(open, { done: true, report: 'Accord de principe' }, bench.bruno);
      expect(done).toMatchObject({
        doneAt: now.toISOString(),
        doneBy: 'Bruno Kerdal',
        view: 'done',
        report: 'Accord de principe',
        version: 2,
      });
      expect((await change(done, { done: false })).body).toMatchObject({ doneAt: null, doneBy: null, view: 'week' });
    });

    test('is given to one other person, who then has it (requirements 209, 211)', async () => {
      const open = await planned();
      expect((await change(open, { assigneeId: people().bruno.id })).body).toMatchObject({
        assignee: { code: 'BRU' },
        mine: false,
      });
      expect(await bench.owner('audit').where({ object_id: open.id }).orderBy('id')).toMatchObject([
        { action: 'interactionCreated' },
        { action: 'interactionChanged', data: { fields: ['assigneeId'] } },
      ]);
    });

    test('is not given to somebody who cannot open its account', async () => {
      expect(await plan({ assigneeId: people().nina.id })).toMatchObject(refused(422, 'assignee_cannot_see'));
      expect(await plan({ assigneeId: people().other.id })).toMatchObject(refused(422, 'reference_unknown'));
      expect(await plan({ assigneeId: people().gone.id })).toMatchObject(refused(422, 'reference_unknown'));
    });

    test('changed by somebody meanwhile is not overwritten; what does not differ changes nothing', async () => {
      const open = await planned();
      expect(await change(open, { subject: open.subject, startsAt: open.startsAt })).toMatchObject({
        status: 200,
        etag: '"1"',
      });
      await change(open, { subject: 'Rendez-vous décalé' }, bench.bruno);
      expect(await change(open, { subject: 'Autre' })).toMatchObject(refused(412, 'stale_version'));
    });
  });

  test('a note outside of any meeting is done when written, and stays so (requirement 305)', async () => {
    expect(await plan({ kind: 'note' })).toMatchObject(refused(422, 'note_is_done'));
    const note = await planned({ kind: 'note', done: true, report: '<img src=x onerror=alert(1)> tel quel' });
    expect(note).toMatchObject({ view: 'done', report: '<img src=x onerror=alert(1)> tel quel' });
    expect(await change(note, { done: false })).toMatchObject(refused(422, 'note_is_done'));
  });

  test.each([
    ['an end before its start', { endsAt: '2026-11-26T08:59:00Z' }, refused(422, 'interaction_ends_before_start')],
    ['a length of years', { endsAt: '2030-11-26T08:59:00Z' }, refused(422, 'interaction_too_long')],
    ['no object', { subject: ' ' }, refused(400, 'invalid_input')],
    ['a kind that does not exist', { kind: 'lunch' }, refused(400, 'invalid_input')],
    ['a local time', { startsAt: '2026-11-26T09:00:00' }, refused(400, 'invalid_input')],
    ['two assignees', { assigneeId: ['a', 'b'] }, refused(400, 'invalid_input')],
  ])('%s is refused, planned or changed', async (_what, wrong, refusal) => {
    expect(await plan(wrong)).toMatchObject(refusal);
    expect(await change(await planned(), wrong)).toMatchObject(refusal);
  });

  test('a contact or an opportunity of another account is unknown here', async () => {
    const theirs = await contact();
    const elsewhere = (await created(bench.anna)).body.id;
    expect(await plan({ contactIds: [theirs] }, bench.anna, elsewhere)).toMatchObject(
      refused(422, 'reference_unknown', { params: { field: 'contactIds' } }),
    );
  });

  test.each(['nina', 'other'] as const)('%s finds no interaction of an account that they do not see', async (who) => {
    const { id } = await planned();
    expect(await plan({}, bench[who])).toMatchObject(refused(404, 'not_found'));
    expect(await bench[who].get(`/interactions/${id}`)).toMatchObject(refused(404, 'not_found'));
    expect((await list(`accountId=${accountId}`, bench[who])).items).toEqual([]);
  });
}
