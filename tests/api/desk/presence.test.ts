/** Who else is on a request: seen by who sees the request, for some seconds, and a note by the desk alone. */
import { randomUUID } from 'node:crypto';
import type { Present } from '../../../contracts/presence';
import type { ApiClient } from '../../support/apiClient';
import { openDesk, type Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';

jest.setTimeout(300_000);

let desk: Desk;
let anna: ApiClient;
let bruno: ApiClient;
let lea: Awaited<ReturnType<Desk['agents']>>[number];
let karim: typeof lea;
const at = { now: new Date() };
beforeAll(async () => {
  desk = await openDesk({ deps: { clock: () => at.now } });
  anna = await desk.api.login(desk.api.firm.people.anna);
  bruno = await desk.api.login(desk.api.firm.people.bruno);
  [lea, karim] = (await desk.agents(2)) as [typeof lea, typeof lea];
});
afterAll(() => desk.close());

const tell = (client: ApiClient, id: string, doing: string) =>
  client.fetch('POST', `/requests/${id}/presence`, { key: randomUUID(), body: { doing } }).then(({ status }) => status);
const see = async (client: ApiClient, id: string) =>
  expectStatus(await client.get<{ items: Present[] }>(`/requests/${id}/presence`), 200).items.map(
    ({ name, doing }) => `${name} ${doing}`,
  );
const heard = (from: number) => desk.api.changes.slice(from).filter(({ topic }) => topic === 'presence');

test('one sees the others and never oneself; what changes is told to screens, that one is still there is not', async () => {
  const { id } = await desk.openRequest();
  const from = desk.api.changes.length;
  expect([await tell(lea.client, id, 'looking'), await tell(anna, id, 'looking')]).toEqual([204, 204]);
  expect(await see(anna, id)).toEqual([`${lea.name} looking`]);
  expect(await see(lea.client, id)).toEqual(['Anna Lemoine looking']);
  await tell(anna, id, 'looking');
  expect(heard(from)).toHaveLength(2);
  await tell(anna, id, 'writing');
  expect(await see(lea.client, id)).toEqual(['Anna Lemoine writing']);
  await tell(anna, id, 'gone');
  expect(await see(lea.client, id)).toEqual([]);
  expect(heard(from)).toHaveLength(4);
  // One's own page would read again what it has just said.
  const { id: ownId } = desk.api.firm.people.anna;
  expect(heard(from).map(({ notTo }) => notTo)).toEqual([lea.person.id, ownId, ownId, ownId]);
});

test('that a note is being written is seen by the desk alone, in lists and on screens', async () => {
  const { id } = await desk.openRequest();
  await tell(lea.client, id, 'looking');
  const from = desk.api.changes.length;
  await tell(lea.client, id, 'writingNote');
  expect([await see(karim.client, id), await see(anna, id), await see(bruno, id)]).toEqual([
    [`${lea.name} writing`],
    [`${lea.name} looking`],
    [`${lea.name} looking`],
  ]);
  expect(heard(from)).toEqual([
    expect.objectContaining({
      id,
      among: { regionId: desk.api.firm.region.west, notUserId: desk.api.firm.people.anna.id },
    }),
  ]);
  expect(await tell(anna, id, 'writingNote')).toBe(403);
});

test('whoever says nothing more is gone in less than a minute', async () => {
  const { id } = await desk.openRequest();
  await tell(lea.client, id, 'looking');
  at.now = new Date(at.now.getTime() + 45_000);
  expect(await see(karim.client, id)).toEqual([`${lea.name} looking`]);
  at.now = new Date(at.now.getTime() + 6_000);
  expect(await see(karim.client, id)).toEqual([]);
});

test('whoever does not see the request neither sees nor is seen; a draft is its author’s alone', async () => {
  const { id } = await desk.openRequest();
  const nina = await desk.api.login(desk.api.firm.people.nina);
  await tell(lea.client, id, 'looking');
  expect([(await nina.get(`/requests/${id}/presence`)).status, await tell(nina, id, 'looking')]).toEqual([404, 404]);
  expect(await see(lea.client, id)).toEqual([]);
  await desk.owner('requests').where({ id }).update({ status: 'draft' });
  await desk.owner('cases').where({ id }).update({ state: 'draft' });
  expect([await tell(bruno, id, 'looking'), await tell(anna, id, 'looking')]).toEqual([404, 204]);
});
