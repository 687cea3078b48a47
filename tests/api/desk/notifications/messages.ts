/** A message is told to whom it concerns, once, and never beyond the wall. */
import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../../../support/apiClient';
import type { Desk } from '../../../support/desk';
import { expectStatus } from '../../../support/story';
import { list, about, say, choose, kinds, telling, type Agent, type Notified } from './told';

export function toldOfMessagesSuite(plant: () => Notified): void {
  let desk: Desk;
  let anna: ApiClient;
  let bruno: ApiClient;
  let lea: Agent;
  let karim: Agent;
  beforeAll(() => {
    desk = plant().desk;
    anna = plant().anna;
    bruno = plant().bruno;
    lea = plant().lea;
    karim = plant().karim;
  });
  const { mailsOf, claimed } = telling(plant);

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
}
