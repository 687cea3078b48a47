/** What may be silenced, and how lines are read and paged. */
import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../../../support/apiClient';
import type { Desk } from '../../../support/desk';
import { expectStatus } from '../../../support/story';
import { type Page, list, about, say, choose, readOne, telling, type Agent, type Notified } from './told';

export function readingSuite(plant: () => Notified): void {
  let desk: Desk;
  let anna: ApiClient;
  let bruno: ApiClient;
  let lea: Agent;
  beforeAll(() => {
    desk = plant().desk;
    anna = plant().anna;
    bruno = plant().bruno;
    lea = plant().lea;
  });
  const { claimed } = telling(plant);

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
}
