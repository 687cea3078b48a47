/** The desk finds work by any word of it, sorts it both ways, and keeps the views that people look at; nothing is found behind a wall. */
import type { ApiClient } from '../../support/apiClient';
import { openDesk, type Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';
import { fewOrManySuite } from './fewOrMany';

jest.setTimeout(300_000);

let desk: Desk;
let lea: ApiClient;
let karim: ApiClient;
let anna: ApiClient;
const ids: Record<string, { id: string; taskId: string; number: string }> = {};
beforeAll(async () => {
  desk = await openDesk();
  const agents = await desk.agents(2);
  [lea, karim] = [agents[0]!.client, agents[1]!.client];
  anna = await desk.api.login(desk.api.firm.people.anna);
  ids['renewal'] = await desk.openRequest({
    title: 'Renouvellement des missions comptables',
    accountName: 'Société Générale des Épicéas',
  });
  ids['invoice'] = await desk.openRequest({ title: 'Avoir sur facture', accountName: 'Noveliane' });
  ids['plain'] = await desk.openRequest({ title: 'Autre sujet', accountName: '100%_pur jus' });
  await desk
    .owner('requests')
    .where({ id: ids['invoice'].id })
    .update({ description: 'Les honoraires de septembre ont été doublés' });
});
afterAll(() => desk.close());

interface Inbox {
  items: { id: string; openedAt: string; dueAt: string }[];
  nextCursor: string | null;
}
interface View {
  id: string;
  name: string;
  count: number;
  mine: boolean;
  author: string;
  group: { name: string } | null;
}

const codeOf = ({ body }: { body: object }): unknown => ('code' in body ? body.code : undefined);
const nameOf = (taskId: string) => Object.entries(ids).find(([, found]) => found.taskId === taskId)?.[0];
const found = async (client: ApiClient, q: string) =>
  expectStatus(await client.get<Inbox>(`/tasks?queue=all&q=${encodeURIComponent(q)}`), 200)
    .items.map(({ id }) => nameOf(id))
    .sort();

test.each([
  ['a stem, in the plural or not', 'mission comptable', ['renewal']],
  ['without accents', 'epiceas', ['renewal']],
  ['with capitals', 'NOVELIANE', ['invoice']],
  ['the middle of a name', 'velian', ['invoice']],
  ['a word of the description, another form of it', 'honoraire doublée', ['invoice']],
  ['one word of the title and one of the client', 'facture noveliane', ['invoice']],
  ['the requester', 'lemoine facture', ['invoice']],
  ['a percent sign is a percent sign', '100%', ['plain']],
  ['an underscore is an underscore', '%_pur', ['plain']],
  ['what is nowhere', 'noveliane epiceas', []],
  ['nothing at all', '   ', ['invoice', 'plain', 'renewal']],
])('%s: "%s"', async (_, q, names) => {
  expect(await found(lea, q)).toEqual(names);
});

test('the inside of a number', async () => {
  expect(await found(lea, ids['invoice']!.number.slice(3))).toEqual(['invoice']);
});

test('what was said to all is found; an internal note leads there those alone who may read it', async () => {
  const { id } = ids['plain']!;
  expectStatus(
    await lea.post(`/requests/${id}/messages`, {
      body: { body: 'Voir le greffier canarisecret', visibility: 'internal' },
    }),
    201,
  );
  expectStatus(await anna.post(`/requests/${id}/messages`, { body: { body: 'Je joins les bulletins' } }), 201);
  expect(await found(lea, 'bulletin')).toEqual(['plain']);
  expect(await found(karim, 'canarisecret')).toEqual(['plain']);
  const { rows } = await desk.api.deps.pool.transaction(async (trx) => {
    await trx.raw(
      "SELECT set_config('jalon.company', ?, true), set_config('jalon.bus', ?, true), set_config('jalon.user', ?, true)",
      [desk.api.firm.companyId, `{${desk.api.firm.bu.rennes}}`, desk.api.firm.people.anna.id],
    );
    return trx.raw<{ rows: unknown[] }>("SELECT * FROM door_cases_with('canarisecret', '%canarisecret%')");
  });
  expect(rows).toEqual([]);
});

test('another region finds nothing, and counts nothing', async () => {
  const nina = await desk.api.login(desk.api.firm.people.nina);
  expect(await found(nina, 'noveliane')).toEqual([]);
});

test.each(['due', '-due', 'opened', '-opened'])('sorted by %s, page after page, each task once', async (sort) => {
  const key = sort.endsWith('due') ? 'dueAt' : 'openedAt';
  const seen: Inbox['items'] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Inbox = expectStatus(
      await lea.get<Inbox>(`/tasks?queue=all&limit=2&sort=${sort}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`),
      200,
    );
    seen.push(...page.items);
    cursor = page.nextCursor;
  }
  const values = seen.map((task) => task[key]);
  expect(values).toEqual([...values].sort((a, b) => (sort.startsWith('-') ? b.localeCompare(a) : a.localeCompare(b))));
  expect(new Set(seen.map(({ id }) => id)).size).toBe(3);
});

test('a view is kept for oneself or shared with one’s group, with a counter that is each viewer’s own', async () => {
  const group = desk.api.firm.region.west;
  const save = (client: ApiClient, body: object) => client.post<View>('/task-views', { body });
  const own = expectStatus(await save(lea, { name: 'Noveliane', filter: { queue: 'all', q: 'noveliane' } }), 201);
  const shared = expectStatus(await save(lea, { name: 'Groupe', filter: { queue: 'group' }, groupId: group }), 201);
  expect([own.count, shared.count, own.mine]).toEqual([1, 3, true]);
  const views = async (client: ApiClient) =>
    expectStatus(await client.get<{ items: View[] }>('/task-views'), 200).items;
  expect((await views(karim)).map(({ name, mine, group: of }) => [name, mine, of?.name])).toEqual([
    ['Groupe', false, 'Ouest'],
  ]);
  expect((await views(lea)).map(({ name }) => name)).toEqual(['Noveliane', 'Groupe']);
  expect(await views(anna)).toEqual([]);

  expect((await karim.fetch('POST', `/task-views/${shared.id}/deletion`)).status).toBe(404);
  expect((await lea.fetch('POST', `/task-views/${shared.id}/deletion`)).status).toBe(204);
  expect(await views(karim)).toEqual([]);
  expect(codeOf(await save(anna, { name: 'Groupe', filter: { queue: 'group' }, groupId: group }))).toBe('not_allowed');
  expect(codeOf(await save(lea, { name: 'x', filter: { queue: 'group', tampered: true } }))).toBe('invalid_input');
});

test('of views that are kept at once, none passes the most that one person has', async () => {
  const save = (at: number) =>
    anna.post<View>('/task-views', { body: { name: `Vue ${at}`, filter: { queue: 'all' } } });
  const answers = await Promise.all(Array.from({ length: 30 }, (_, at) => save(at)));
  const kept = answers.filter(({ status }) => status === 201);
  const refused = answers.filter(({ status }) => status !== 201);
  expect([kept.length, new Set(refused.map(codeOf))]).toEqual([20, new Set(['too_many_views'])]);
});

test.each([
  ['open', 'opened_at'],
  ['closed', 'closed_at'],
])('incidents of one millisecond, %s, stand once each on their pages', async (state, column) => {
  const admin = await desk.api.login(desk.api.firm.people.admin);
  const microseconds = ['123001', '123456', '123789'];
  await desk.owner('incidents').insert(
    Object.values(ids).map(({ id }, at) => ({
      case_id: id,
      company_id: desk.api.firm.companyId,
      bu_id: desk.api.firm.bu.rennes,
      node: 'review',
      round: 1,
      code: 'step_failing',
      [column]: `2026-11-20T10:00:00.${microseconds[at]}Z`,
    })),
  );
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null && seen.length < 9;) {
    const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const page = expectStatus(
      await admin.get<{ items: { id: string }[]; nextCursor: string | null }>(
        `/admin/incidents?state=${state}&limit=1${after}`,
      ),
      200,
    );
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect([seen.length, new Set(seen).size]).toEqual([3, 3]);
});

describe('few or many', () =>
  fewOrManySuite(() => ({
    desk,
    lea,
    numbers: Object.fromEntries(Object.entries(ids).map(([name, { number }]) => [name, number])),
  })));
