/** What is done with clients, and what is to do: over HTTP, on a database of its own. */
import type { InteractionView } from '../../../contracts/interactions';
import type { ApiClient } from '../../support/apiClient';
import { created, openBench, refused, type Bench } from '../accounts/bench';

let bench: Bench;
let accountId: string;
/** A Wednesday, ten in the morning in Paris. */
const now = new Date('2026-11-25T09:00:00Z');

beforeAll(async () => {
  bench = await openBench({ deps: { clock: () => now } });
});
beforeEach(async () => {
  accountId = (await created(bench.anna)).body.id;
});
afterAll(() => bench.close());

const people = () => bench.api.firm.people;
const meeting = (more: object = {}) => ({
  kind: 'meeting',
  subject: 'Premier rendez-vous',
  comment: 'DAF',
  startsAt: '2026-11-26T09:00:00Z',
  endsAt: '2026-11-26T10:00:00Z',
  assigneeId: people().anna.id,
  contactIds: [],
  opportunityId: null,
  report: null,
  done: false,
  ...more,
});
const plan = (more: object = {}, client: ApiClient = bench.anna, to = accountId) =>
  client.post<InteractionView>(`/accounts/${to}/interactions`, { body: meeting(more) });
const planned = async (more: object = {}) => {
  const { status, body } = await plan(more);
  expect(status).toBe(201);
  return body;
};
const change = ({ id, version }: InteractionView, body: object, client: ApiClient = bench.anna) =>
  client.patch<InteractionView>(`/interactions/${id}`, { body, ifMatch: `"${version}"` });
interface Page {
  items: InteractionView[];
  nextCursor: string | null;
  counts: Record<string, number>;
}
const list = async (query: string, client: ApiClient = bench.anna) =>
  (await client.get<Page>(`/interactions?${query}`)).body;
const contact = async () => {
  const body = {
    civility: 'MME',
    firstName: 'Jeanne',
    lastName: 'Riou',
    title: null,
    department: null,
    hierarchyLevel: null,
    email: null,
    phone: null,
    types: [],
  };
  return (await bench.anna.post<{ id: string }>(`/accounts/${accountId}/contacts`, { body })).body.id;
};

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

describe('the views of what is to do (requirement 207, D23)', () => {
  test('an action is late once its end is past, and is in one view with its counter', async () => {
    await planned({ subject: 'Hier', startsAt: '2026-11-24T08:00:00Z', endsAt: '2026-11-24T09:00:00Z' });
    await planned({ subject: 'Ce matin', startsAt: '2026-11-25T07:00:00Z', endsAt: '2026-11-25T08:59:00Z' });
    await planned({ subject: 'Ce soir', startsAt: '2026-11-25T17:00:00Z', endsAt: '2026-11-25T18:00:00Z' });
    await planned({ subject: 'Vendredi', startsAt: '2026-11-27T09:00:00Z', endsAt: '2026-11-27T10:00:00Z' });
    await planned({ subject: 'Lundi', startsAt: '2026-11-30T09:00:00Z', endsAt: '2026-11-30T10:00:00Z' });
    await planned({ subject: 'Fait', startsAt: '2026-11-20T09:00:00Z', endsAt: '2026-11-20T10:00:00Z', done: true });
    const subjects = async (view: string) =>
      (await list(`accountId=${accountId}&view=${view}`)).items.map(({ subject }) => subject);
    expect(await Promise.all(['late', 'today', 'week', 'later', 'done', 'open'].map(subjects))).toEqual([
      ['Hier', 'Ce matin'],
      ['Ce soir'],
      ['Vendredi'],
      ['Lundi'],
      ['Fait'],
      ['Hier', 'Ce matin', 'Ce soir', 'Vendredi', 'Lundi'],
    ]);
    expect((await list(`accountId=${accountId}`)).counts).toEqual({ late: 2, today: 1, week: 1, later: 1 });
    expect((await list(`accountId=${accountId}`)).items.map(({ subject }) => subject)).toEqual([
      'Lundi',
      'Vendredi',
      'Ce soir',
      'Ce matin',
      'Hier',
      'Fait',
    ]);
  });

  test('“me” is whoever asks; a week is what overlaps it', async () => {
    await planned({
      assigneeId: people().bruno.id,
      subject: 'À cheval',
      startsAt: '2026-12-06T22:00:00Z',
      endsAt: '2026-12-07T08:00:00Z',
    });
    expect((await list(`accountId=${accountId}&assigneeId=me`)).items).toEqual([]);
    expect((await list(`accountId=${accountId}&assigneeId=me`, bench.bruno)).items).toMatchObject([{ mine: true }]);
    const week = (from: string, before: string) =>
      list(`accountId=${accountId}&from=${from}&before=${before}`).then(({ items }) => items.length);
    expect([
      await week('2026-11-29T23:00:00Z', '2026-12-06T23:00:00Z'),
      await week('2026-12-06T23:00:00Z', '2026-12-13T23:00:00Z'),
      await week('2026-12-13T23:00:00Z', '2026-12-20T23:00:00Z'),
    ]).toEqual([1, 1, 0]);
  });

  test.each(['open', 'all'])('%s is paged by key: nothing twice, nothing left out', async (view) => {
    for (const hour of [7, 8, 8, 8, 10])
      await planned({
        startsAt: `2026-11-26T0${hour % 10}:00:00Z`,
        endsAt: '2026-11-26T11:00:00Z',
        subject: `n° ${hour}`,
      });
    const seen: string[] = [];
    let cursor = '';
    do {
      const { items, nextCursor } = await list(`accountId=${accountId}&view=${view}&limit=2${cursor}`);
      seen.push(...items.map(({ id }) => id));
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
  });
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

describe('the Friday review', () => {
  interface Reviewed {
    items: { id: string; quietDays: number; nextStep: { subject: string } | null; reasons: string[] }[];
  }
  const review = async (client: ApiClient) => (await client.get<Reviewed>('/reviews/weekly')).body.items;

  test('asks about opportunities without a next step, and about those that nobody touched for two weeks', async () => {
    const { body } = await bench.bruno.post<{ id: string }>('/opportunities', {
      body: { accountId, name: 'Conseil_Budget', engagementPartnerId: people().bruno.id },
    });
    expect(await review(bench.bruno)).toMatchObject([
      { id: body.id, quietDays: 0, nextStep: null, reasons: ['withoutNextStep'] },
    ]);
    const step = await planned({ opportunityId: body.id, assigneeId: people().bruno.id });
    expect(await review(bench.bruno)).toEqual([]);
    await bench
      .owner('case_events')
      .where({ case_id: body.id })
      .update({ at: new Date('2026-11-01T09:00:00Z') });
    await bench
      .owner('opportunities')
      .where({ id: body.id })
      .update({ created_at: new Date('2026-11-01T09:00:00Z') });
    expect(await review(bench.bruno)).toMatchObject([
      { quietDays: 24, nextStep: { subject: 'Premier rendez-vous' }, reasons: ['untouched'] },
    ]);
    await change(step, { done: true });
    expect(await review(bench.bruno)).toMatchObject([{ quietDays: 0, reasons: ['withoutNextStep'] }]);
    expect(await review(bench.anna)).toEqual([]);
  });
});
