/** What is said on a request: notes for the desk alone on every path, messages for all, none lost in a rush. */
import { randomUUID } from 'node:crypto';
import { createEffectActivities } from '../../../activities';
import type { ApiClient } from '../../support/apiClient';
import { openDesk, type Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';
import { noteFilesSuite } from './noteFiles';
import { listen, read, say, type Comment, type Message, type Page } from './talk';
import type { Mail } from '../../../integrations/mail/port';

jest.setTimeout(300_000);

let desk: Desk;
let anna: ApiClient;
let bruno: ApiClient;
beforeAll(async () => {
  desk = await openDesk();
  anna = await desk.api.login(desk.api.firm.people.anna);
  bruno = await desk.api.login(desk.api.firm.people.bruno);
});
afterAll(() => desk.close());

describe('files of notes', () => noteFilesSuite(() => ({ desk, anna, bruno })));

/** Sends what the process would send, and gives the mails. */
async function mailsOf(requestId: string): Promise<Mail[]> {
  const sent: Mail[] = [];
  const effects = createEffectActivities({
    knex: desk.api.deps.pool,
    publicUrl: 'http://jalon.example',
    mailer: { send: (mail) => Promise.resolve(void sent.push(mail)) },
  });
  const waiting = await desk
    .owner('effects')
    .where({ case_id: requestId })
    .whereNull('sent_at')
    .select<{ key: string }[]>('key');
  for (const { key } of waiting) await effects.deliverEffect({ caseId: requestId, key });
  return sent;
}

test('the canary: an internal note is in no list, count, event, timeline, search or mail of whoever asked, nor of their colleagues', async () => {
  const [lea, karim] = await desk.agents(2);
  const { id, taskId } = await desk.openRequest();
  expectStatus(await lea!.client.post(`/tasks/${taskId}/claim`), 200);
  await mailsOf(id);
  const timelineBefore = (await anna.get(`/requests/${id}/timeline`)).body;
  const streams = await Promise.all([anna, bruno, karim!.client].map((client) => listen(desk.api.url, client)));

  const note = expectStatus(await say(lea!.client, id, { body: 'canari-interne', mentions: [karim!.person.id] }), 201);
  expect(note).toMatchObject({ visibility: 'internal', side: 'desk' });
  // What the listener of the database would hand to the hub.
  desk.api.deps.changes.publish(desk.api.changes.filter(({ topic }) => topic === 'message'));
  await new Promise((resolve) => setTimeout(resolve, 200));

  expect(streams[2]!.heard()).toContain(id);
  expect(streams.slice(0, 2).map(({ heard }) => heard().includes(id))).toEqual([false, false]);
  streams.forEach(({ close }) => close());

  for (const client of [anna, bruno]) {
    expect(await read(client, id)).toMatchObject({ items: [], nextCursor: null, onTheDesk: false });
    const paths = [
      `/requests/${id}`,
      `/requests/${id}/next`,
      '/requests',
      '/tasks',
      `/tasks/${taskId}`,
      '/requests?q=canari',
      '/reports/processes',
    ];
    const answers = await Promise.all(paths.map((path) => client.get(path)));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain('canari');
  }
  // Not even a gap in the numbers of the timeline.
  expect((await anna.get(`/requests/${id}/timeline`)).body).toEqual(timelineBefore);
  const mails = await mailsOf(id);
  expect(mails.map(({ to }) => to)).toEqual([karim!.person.email]);
  expect(JSON.stringify(mails)).not.toContain('canari');
  expect((await read(karim!.client, id)).items.map(({ body }) => body)).toEqual(['canari-interne']);
  expect((await say(anna, id, { body: 'x', visibility: 'internal' })).body.code).toBe('not_allowed');
  expect((await say(lea!.client, id, { body: 'x', mentions: [desk.api.firm.people.anna.id] })).body.code).toBe(
    'mention_cannot_read',
  );
});

test('a message reaches the other side by mail with its words and the link; the answer reaches whoever has it in hand', async () => {
  const [lea] = await desk.agents(1);
  const { id, taskId } = await desk.openRequest();
  expectStatus(await lea!.client.post(`/tasks/${taskId}/claim`), 200);
  await mailsOf(id);
  expectStatus(await say(lea!.client, id, { body: 'Pouvez-vous préciser la date ?', visibility: 'shared' }), 201);
  const [toAnna, ...others] = await mailsOf(id);
  expect(others).toEqual([]);
  expect(toAnna).toMatchObject({
    to: desk.api.firm.people.anna.email,
    text: expect.stringContaining('Pouvez-vous préciser la date ?'),
  });
  expect(toAnna!.text).toMatch(new RegExp(`répondez ici[^]*http://jalon.example/demandes/${id}#conversation`));
  expect(desk.api.told.some(({ caseId }) => caseId === id)).toBe(true);

  expectStatus(await say(anna, id, { body: 'Le 3 mars.' }), 201);
  expect((await mailsOf(id)).map(({ to }) => to)).toEqual([lea!.person.email]);
  const timeline = expectStatus(
    await anna.get<{ items: { said: { key: string } }[] }>(`/requests/${id}/timeline`),
    200,
  );
  expect(timeline.items.filter(({ said }) => said.key === 'messagePosted')).toHaveLength(2);
  expect((await read(anna, id)).items.map(({ body, side }) => [body, side])).toEqual([
    ['Le 3 mars.', 'requester'],
    ['Pouvez-vous préciser la date ?', 'desk'],
  ]);
});

/** Every message that somebody reads, page by page, the oldest first. */
async function wholeTalk(client: ApiClient, requestId: string): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Page = await read(client, requestId, `?limit=20${cursor && `&cursor=${cursor}`}`);
    found.push(...page.items.map(({ body }) => body));
    cursor = page.nextCursor;
  }
  return found.reverse();
}

test('fifty write at once, each twice under one key: fifty messages are kept, once each, in one order for everybody', async () => {
  const { id } = await desk.openRequest();
  const agents = await desk.agents(10);
  const at = (body: string) => (Number(body.split(' ')[1]) % 2 === 0 ? 'shared' : 'internal');
  const all = Array.from({ length: 50 }, (_, place) => ({
    client: agents[place % 10]!.client,
    key: randomUUID(),
    body: `message ${place}`,
  }));
  const send = ({ client, key, body }: (typeof all)[number]) =>
    client.post<Message & { code: string }>(`/requests/${id}/messages`, { key, body: { body, visibility: at(body) } });
  const answers = await Promise.all([...all, ...all].map(send));
  // The twin that comes while the first is under way is told so; it never says the same thing again.
  for (const { status, body } of answers)
    expect([201, 'request_in_flight']).toContain(status === 201 ? 201 : body.code);
  const again = await Promise.all(all.map(send));
  expect(again.map(({ status }) => status)).toEqual(all.map(() => 201));
  const ids = (list: typeof answers) => list.filter(({ status }) => status === 201).map(({ body }) => body.id);
  expect(new Set(ids([...answers, ...again])).size).toBe(50);

  const seen = await wholeTalk(agents[0]!.client, id);
  expect([...seen].sort()).toEqual(all.map(({ body }) => body).sort());
  expect(await wholeTalk(agents[1]!.client, id)).toEqual(seen);
  // Whoever asked reads a part of it, in the same order; so do the decisions of the case.
  const shared = seen.filter((body) => at(body) === 'shared');
  expect(await wholeTalk(anna, id)).toEqual(shared);
  const { rows } = await desk.owner.raw<{ rows: { body: string }[] }>(
    "SELECT m.body FROM case_events e JOIN messages m ON m.id = (e.facts->0->>'id')::uuid WHERE e.case_id = ? AND e.type = 'messagePosted' ORDER BY e.seq",
    [id],
  );
  expect(rows.map(({ body }) => body)).toEqual(shared);
});

test('what is being written is kept for its writer alone, and gone once said', async () => {
  const [lea, karim] = await desk.agents(2);
  const { id } = await desk.openRequest();
  const put = (client: ApiClient, body: object) =>
    client.fetch('POST', `/requests/${id}/message-draft`, { body }).then(({ status }) => status);
  expect(await put(lea!.client, { body: 'Je regarde', visibility: 'internal' })).toBe(204);
  expect(await put(anna, { body: 'x', visibility: 'internal' })).toBe(403);
  expect((await read(lea!.client, id)).draft).toEqual({ body: 'Je regarde', visibility: 'internal' });
  expect((await read(karim!.client, id)).draft).toBeNull();
  expectStatus(await say(lea!.client, id, { body: 'Je regarde demain' }), 201);
  expect((await read(lea!.client, id)).draft).toBeNull();
});

test('a comment on a task stands on it and in the conversation, with its file; a note on it is for the desk; it reaches whoever holds the task and whoever added it', async () => {
  const [lea, karim] = await desk.agents(2);
  const { id, taskId } = await desk.openRequest();
  const other = await desk.openRequest();
  expectStatus(await lea!.client.post(`/tasks/${taskId}/claim`), 200);
  const added = expectStatus(
    await anna.post<{ id: string }>(`/requests/${id}/tasks`, {
      body: { title: 'Obtenir le RIB', assigneeId: karim!.person.id },
    }),
    201,
  );
  await mailsOf(id);
  const { company_id, bu_id, account_id } = await desk
    .owner('cases')
    .where({ id })
    .first<{ company_id: string; bu_id: string; account_id: string }>('company_id', 'bu_id', 'account_id');
  const [file] = await desk
    .owner('documents')
    .insert({
      company_id,
      bu_id,
      account_id,
      kind: 'other',
      name: 'rib.pdf',
      media_type: 'application/pdf',
      size_bytes: 1,
      sha256: 'x',
      store_id: `rib/${id}`,
      uploaded_by: lea!.person.id,
    })
    .returning<{ id: string }[]>('id');

  const put = (client: ApiClient, about: string | null, body: string) =>
    client.post(`/requests/${id}/message-draft`, { body: { body, visibility: 'internal', taskId: about } });
  expectStatus(await put(lea!.client, added.id, 'Le RIB ?'), 204);
  expectStatus(await put(lea!.client, null, 'Tout le reste'), 204);
  expect([
    (await read(lea!.client, id, `?taskId=${added.id}`)).draft?.body,
    (await read(lea!.client, id)).draft?.body,
  ]).toEqual(['Le RIB ?', 'Tout le reste']);

  const note = expectStatus(await say(lea!.client, id, { body: 'canari-note', taskId: added.id }), 201);
  expect(note).toMatchObject({ visibility: 'internal', task: { id: added.id, title: 'Obtenir le RIB' } });
  // Anna added the task, and reads no note on it.
  expect((await mailsOf(id)).map(({ to }) => to)).toEqual([karim!.person.email]);
  expectStatus(
    await say(lea!.client, id, { body: 'Le voici', visibility: 'shared', taskId: added.id, documentIds: [file!.id] }),
    201,
  );
  const mails = await mailsOf(id);
  expect(mails.map(({ to }) => to).sort()).toEqual([desk.api.firm.people.anna.email, karim!.person.email].sort());
  expect(mails[0]!.text).toContain('Tâche : Obtenir le RIB');
  // Each text is kept by itself.
  expect([
    (await read(lea!.client, id, `?taskId=${added.id}`)).draft,
    (await read(lea!.client, id)).draft?.body,
  ]).toEqual([null, 'Tout le reste']);
  expectStatus(await say(lea!.client, id, { body: 'Sur l’ensemble', visibility: 'shared' }), 201);
  expectStatus(await say(anna, id, { body: 'Sur le contrôle', taskId }), 201);

  const onTask = await read(anna, id, `?taskId=${added.id}`);
  expect([onTask.items, onTask.draft]).toMatchObject([[{ body: 'Le voici', documents: [{ id: file!.id }] }], null]);
  expect((await read(lea!.client, id, `?taskId=${added.id}`)).items.map(({ body }) => body)).toEqual([
    'Le voici',
    'canari-note',
  ]);
  expect(((await read(anna, id)).items as Comment[]).map(({ body, task }) => [body, task?.id ?? null])).toEqual([
    ['Sur le contrôle', taskId],
    ['Sur l’ensemble', null],
    ['Le voici', added.id],
  ]);
  const counted = async (client: ApiClient, task: string) =>
    expectStatus(await client.get<{ comments: number }>(`/tasks/${task}`), 200).comments;
  expect([await counted(anna, added.id), await counted(karim!.client, added.id), await counted(anna, taskId)]).toEqual([
    1, 2, 1,
  ]);

  // A task of another request is not one of this one, to say, to keep or to read; what is over still has its comments.
  expect((await say(lea!.client, id, { body: 'x', taskId: other.taskId })).body.code).toBe('reference_unknown');
  expect((await put(lea!.client, other.taskId, 'x')).status).toBe(422);
  expect((await lea!.client.get(`/requests/${id}/messages?taskId=${other.taskId}`)).status).toBe(404);
  await expect(desk.owner('messages').where({ id: note.id }).update({ task_id: other.taskId })).rejects.toThrow(
    /messages_about_task_of_case/,
  );
  expectStatus(await karim!.client.post(`/tasks/${added.id}/complete`, { body: { outcome: 'done' } }), 200);
  expectStatus(await say(karim!.client, id, { body: 'Reçu', taskId: added.id }), 201);
});

test('whoever follows hears; nobody outside the perimeter sees, says or follows; nothing is said on what is closed', async () => {
  const [lea] = await desk.agents(1);
  const nina = await desk.api.login(desk.api.firm.people.nina);
  const { id } = await desk.openRequest();
  expect((await bruno.fetch('POST', `/requests/${id}/following`, { body: { following: true } })).status).toBe(204);
  expect((await read(bruno, id)).following).toBe(true);
  expectStatus(await say(lea!.client, id, { body: 'Bonjour', visibility: 'shared' }), 201);
  expect((await mailsOf(id)).map(({ to }) => to).sort()).toEqual(
    [desk.api.firm.people.anna.email, desk.api.firm.people.bruno.email].sort(),
  );
  expect([(await nina.get(`/requests/${id}/messages`)).status, (await say(nina, id, { body: 'x' })).status]).toEqual([
    404, 404,
  ]);
  await desk.owner('cases').where({ id }).update({ closed_at: new Date() });
  expect((await say(anna, id, { body: 'Merci' })).body.code).toBe('conversation_closed');
});
