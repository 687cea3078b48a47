/** What people are told of: once each, by the ways that they prefer, theirs alone, and nothing dropped without a word. */
import { randomUUID } from 'node:crypto';
import { createEffectActivities } from '../../../activities';
import { sendDigests } from '../../../activities/digests';
import type { NotificationPreference, NotificationView } from '../../../contracts/notifications';
import { bulkStep } from '../../../db/bulk/step';
import { IntegrationError } from '../../../integrations/integrationError';
import type { Mail } from '../../../integrations/mail/port';
import type { ApiClient } from '../../support/apiClient';
import { openDesk, type Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';

jest.setTimeout(120_000);

let desk: Desk;
let anna: ApiClient;
let bruno: ApiClient;
let lea: Awaited<ReturnType<Desk['agents']>>[number];
let karim: typeof lea;
beforeAll(async () => {
  desk = await openDesk();
  anna = await desk.api.login(desk.api.firm.people.anna);
  bruno = await desk.api.login(desk.api.firm.people.bruno);
  [lea, karim] = (await desk.agents(2)) as [typeof lea, typeof lea];
});
afterAll(() => desk.close());

interface Page {
  items: NotificationView[];
  nextCursor: string | null;
  unread: number;
}
type Choice = Pick<NotificationPreference, 'kind' | 'inApp' | 'mail'>;

const list = async (client: ApiClient, query = '?show=all') =>
  expectStatus(await client.get<Page>(`/notifications${query}`), 200);
/** Those about one request, the oldest first. */
const about = async (client: ApiClient, requestId: string) =>
  (await list(client)).items.filter((one) => one.about?.id === requestId).reverse();
const say = async (client: ApiClient, requestId: string, body: object, key: string = randomUUID()) =>
  expectStatus(await client.post(`/requests/${requestId}/messages`, { key, body }), 201);
const choose = (client: ApiClient, choice: Choice) =>
  client.post<{ items: NotificationPreference[]; code: string }>('/me/notification-preferences', { body: choice });
const readOne = (client: ApiClient, id: string) =>
  client.fetch('POST', `/notifications/${id}/reading`, { key: randomUUID() }).then(({ status }) => status);
const kinds = (notifications: readonly NotificationView[]) => notifications.map(({ kind }) => kind);

/** Sends what the process of a request would send, and gives the mails. */
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

async function claimed(): Promise<{ id: string; taskId: string }> {
  const request = await desk.openRequest();
  expectStatus(await lea.client.post(`/tasks/${request.taskId}/claim`), 200);
  return request;
}

test('a mention and a message are told to whom they concern, and to nobody else; a screen hears of its own alone', async () => {
  const { id } = await claimed();
  const from = desk.api.changes.length;
  await say(lea.client, id, {
    body: 'Voir la page 2',
    visibility: 'shared',
    mentions: [desk.api.firm.people.bruno.id],
  });
  const told = desk.api.changes.slice(from).filter(({ topic }) => topic === 'notification');
  expect(told.map(({ only }) => only).sort()).toEqual(
    [desk.api.firm.people.anna.id, desk.api.firm.people.bruno.id].sort(),
  );

  expect(await about(bruno, id)).toMatchObject([
    { kind: 'mention', sentence: 'mentioned', actor: lea.name, readAt: null, inApp: true, mail: 'waiting' },
  ]);
  expect(await about(anna, id)).toMatchObject([
    { kind: 'message', sentence: 'wrote', actor: lea.name, about: { id, kind: 'acceptance' } },
  ]);
  expect([await about(lea.client, id), await about(karim.client, id)]).toEqual([[], []]);
  await mailsOf(id);
  expect(await about(bruno, id)).toMatchObject([{ mail: 'left', mailedAt: expect.any(String) }]);
});

test('the same message sent twice under one key is told once', async () => {
  const { id } = await claimed();
  const key = randomUUID();
  await Promise.all(
    [1, 2].map(() =>
      lea.client.post(`/requests/${id}/messages`, { key, body: { body: 'Bonjour', visibility: 'shared' } }),
    ),
  );
  await say(lea.client, id, { body: 'Bonjour', visibility: 'shared' }, key);
  expect(kinds(await about(anna, id))).toEqual(['message']);
  expect(await mailsOf(id)).toHaveLength(1);
});

test('the mail of somebody who is gone is set aside, and says so; it is not left waiting for ever', async () => {
  const { id } = await claimed();
  await say(lea.client, id, { body: 'Bonjour', visibility: 'shared' });
  const { anna: reader } = desk.api.firm.people;
  await desk.owner('users').where({ id: reader.id }).update({ disabled_at: new Date() });
  expect(await mailsOf(id)).toEqual([]);
  await desk.owner('users').where({ id: reader.id }).update({ disabled_at: null });
  expect(await desk.owner('effects').where({ case_id: id }).whereNull('sent_at')).toEqual([]);
  await anna.login(reader);
  expect((await about(anna, id)).map(({ mail }) => mail)).toEqual(['undeliverable']);
});

test('a task that is given, lent, and comes back is told to whoever has it then; taking one is not', async () => {
  const { id, taskId } = await claimed();
  expect(await about(lea.client, id)).toEqual([]);
  expectStatus(
    await lea.client.post(`/tasks/${taskId}/delegate`, { body: { delegateId: karim.person.id, note: 'note-interne' } }),
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

test('what is refused is written down as refused, and is neither shown, counted nor mailed', async () => {
  expectStatus(await choose(bruno, { kind: 'mention', inApp: false, mail: 'off' }), 200);
  const { id } = await claimed();
  const before = await list(bruno, '?show=inApp');
  await say(lea.client, id, {
    body: 'Pour information',
    visibility: 'shared',
    mentions: [desk.api.firm.people.bruno.id],
  });
  expect((await mailsOf(id)).map(({ to }) => to)).toEqual([desk.api.firm.people.anna.email]);
  expect(await list(bruno, '?show=inApp')).toEqual(before);
  expect(await about(bruno, id)).toMatchObject([{ kind: 'mention', inApp: false, mail: 'off' }]);
  expectStatus(await choose(bruno, { kind: 'mention', inApp: true, mail: 'now' }), 200);
});

test('what stops work cannot be silenced, and says so; a choice is in the audit', async () => {
  const refused = await choose(anna, { kind: 'approval', inApp: false, mail: 'now' });
  expect([refused.status, refused.body.code]).toEqual([422, 'notification_not_optional']);
  const chosen = expectStatus(await choose(anna, { kind: 'approval', inApp: true, mail: 'digest' }), 200);
  expect(chosen.items.find(({ kind }) => kind === 'approval')).toEqual({
    kind: 'approval',
    inApp: true,
    mail: 'digest',
    inAppMayBeOff: false,
    mails: ['now', 'digest'],
  });
  expect(
    await desk
      .owner('audit')
      .where({ action: 'setNotificationPreference', principal_id: desk.api.firm.people.anna.id, outcome: 'applied' }),
  ).toHaveLength(1);
});

test('one is read, then all that were before one’s eyes; what came meanwhile stays unread; nobody reads those of another', async () => {
  const { id } = await claimed();
  for (const body of ['un', 'deux', 'trois']) await say(lea.client, id, { body, visibility: 'shared' });
  const [first, second, third] = await about(anna, id);
  const { unread } = await list(anna);
  expect(await readOne(bruno, first!.id)).toBe(404);
  expect(await readOne(anna, first!.id)).toBe(204);
  expect((await list(anna)).unread).toBe(unread - 1);
  expect(
    (await anna.fetch('POST', '/notifications/reading', { key: randomUUID(), body: { upTo: second!.at } })).status,
  ).toBe(204);
  const now = await about(anna, id);
  expect(now.map(({ readAt }) => readAt === null)).toEqual([false, false, true]);
  expect((await list(anna, '?show=unread')).items.map((one) => one.id)).toEqual([third!.id]);
});

test('the list is paged by key, each once', async () => {
  const whole = (await list(anna, '?show=all&limit=100')).items.map(({ id }) => id);
  const found: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Page = await list(anna, `?show=all&limit=2${cursor && `&cursor=${cursor}`}`);
    found.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(whole.length).toBeGreaterThan(3);
  expect(found).toEqual(whole);
});

test('a case that left one’s perimeter keeps its line and loses its name', async () => {
  const { id } = await claimed();
  await say(lea.client, id, { body: 'Bonjour', visibility: 'shared', mentions: [desk.api.firm.people.bruno.id] });
  const [known] = await about(bruno, id);
  const moveTo = async (bu: string) => {
    await desk.owner('users').where({ id: desk.api.firm.people.bruno.id }).update({ bu_id: bu });
    await desk.owner('user_roles').where({ user_id: desk.api.firm.people.bruno.id }).update({ scope_id: bu });
  };
  await moveTo(desk.api.firm.bu.nice);
  const [hidden] = (await list(bruno)).items.filter((one) => one.id === known!.id);
  await moveTo(desk.api.firm.bu.rennes);
  expect(hidden).toMatchObject({ kind: 'mention', about: null });
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

describe('the digest', () => {
  const tuesday = new Date('2026-11-24T10:00:00Z');
  const atOpening = new Date('2026-11-25T08:00:30Z');
  const onSaturday = new Date('2026-11-28T10:00:00Z');
  let sent: Mail[] = [];
  const failing = { with: null as Error | null };
  const errors: unknown[] = [];
  const send = (now: Date) => {
    const mailer = {
      send: (mail: Mail) => (failing.with ? Promise.reject(failing.with) : Promise.resolve(void sent.push(mail))),
    };
    return sendDigests(
      { knex: desk.api.deps.pool, publicUrl: 'http://jalon.example', mailer },
      now,
      (error) => void errors.push(error),
    );
  };
  /** Three messages that Bruno follows, written on a Tuesday. */
  async function waiting(): Promise<string> {
    const { id } = await claimed();
    expect((await bruno.fetch('POST', `/requests/${id}/following`, { body: { following: true } })).status).toBe(204);
    for (const body of ['un', 'deux', 'trois']) await say(lea.client, id, { body, visibility: 'shared' });
    await desk.owner('notifications').where({ case_id: id }).update({ at: tuesday });
    return id;
  }
  beforeAll(async () => void expectStatus(await choose(bruno, { kind: 'message', inApp: true, mail: 'digest' }), 200));
  beforeEach(() => {
    sent = [];
    failing.with = null;
    errors.length = 0;
  });

  test('leaves once, when the office opens, with what was not read; the rest says why it is not in it', async () => {
    const id = await waiting();
    expect((await mailsOf(id)).map(({ to }) => to)).not.toContain(desk.api.firm.people.bruno.email);
    const [first] = await about(bruno, id);
    expect(await readOne(bruno, first!.id)).toBe(204);
    for (const tooEarly of [new Date('2026-11-25T07:59:00Z'), onSaturday]) await send(tooEarly);
    expect(sent).toEqual([]);

    await Promise.all([send(atOpening), send(atOpening)]);
    await send(atOpening);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      to: desk.api.firm.people.bruno.email,
      subject: 'Votre récapitulatif : 2 notifications',
    });
    expect(sent[0]!.text).toContain(`${lea.name} a écrit`);
    expect(sent[0]!.text).toContain('http://jalon.example/notifications');
    expect((await about(bruno, id)).map(({ mail }) => mail).sort()).toEqual(['inDigest', 'inDigest', 'readBefore']);
  });

  test('what comes after the opening is the next day’s', async () => {
    const id = await waiting();
    await desk
      .owner('notifications')
      .where({ case_id: id })
      .update({ at: new Date('2026-11-25T09:00:00Z') });
    await send(new Date('2026-11-25T16:00:00Z'));
    expect(sent).toEqual([]);
    await send(new Date('2026-11-26T08:00:00Z'));
    expect(sent).toHaveLength(1);
  });

  test('a server that is away is tried again later with the same Message-ID; one that refuses is not, and the line says so', async () => {
    const id = await waiting();
    failing.with = new IntegrationError('mail_unavailable', 'away');
    const friday = new Date('2026-11-27T08:00:00Z');
    await send(friday);
    expect(errors).toEqual([failing.with]);
    failing.with = null;
    await send(friday);
    expect(sent).toEqual([]);
    expect((await about(bruno, id)).map(({ mail }) => mail)).toContain('waitsForDigest');
    await desk
      .owner('digests')
      .whereNull('sent_at')
      .update({ tried_at: new Date(0) });
    failing.with = new IntegrationError('mail_rejected', 'no such address');
    await send(friday);
    await desk.owner('digests').update({ tried_at: new Date(0) });
    failing.with = null;
    await send(friday);
    expect(sent).toEqual([]);
    expect(new Set((await about(bruno, id)).map(({ mail }) => mail))).toEqual(new Set(['undeliverable']));
  });
});
