/** What the tests of notifications ask again and again. */
import { randomUUID } from 'node:crypto';
import { createEffectActivities } from '../../../../activities';
import type { NotificationPreference, NotificationView } from '../../../../contracts/notifications';
import type { Mail } from '../../../../integrations/mail/port';
import type { ApiClient } from '../../../support/apiClient';
import type { Desk } from '../../../support/desk';
import { expectStatus } from '../../../support/story';

export interface Notified {
  desk: Desk;
  anna: ApiClient;
  bruno: ApiClient;
  lea: Agent;
  karim: Agent;
}

export type Agent = Awaited<ReturnType<Desk['agents']>>[number];

export interface Page {
  items: NotificationView[];
  nextCursor: string | null;
  unread: number;
}
export type Choice = Pick<NotificationPreference, 'kind' | 'inApp' | 'mail'>;

export const list = async (client: ApiClient, query = '?show=all') =>
  expectStatus(await client.get<Page>(`/notifications${query}`), 200);
/** Those about one request, the oldest first. */
export const about = async (client: ApiClient, requestId: string) =>
  (await list(client)).items.filter((one) => one.about?.id === requestId).reverse();
export const say = async (client: ApiClient, requestId: string, body: object, key: string = randomUUID()) =>
  expectStatus(await client.post(`/requests/${requestId}/messages`, { key, body }), 201);
export const choose = (client: ApiClient, choice: Choice) =>
  client.post<{ items: NotificationPreference[]; code: string }>('/me/notification-preferences', { body: choice });
export const readOne = (client: ApiClient, id: string) =>
  client.fetch('POST', `/notifications/${id}/reading`, { key: randomUUID() }).then(({ status }) => status);
export const kinds = (notifications: readonly NotificationView[]) => notifications.map(({ kind }) => kind);

/** Says, claims and reads mails at a desk that is open once the tests run. */
export function telling(plant: () => Notified) {
  /** Sends what the process of a request would send, and gives the mails. */
  async function mailsOf(requestId: string): Promise<Mail[]> {
    const sent: Mail[] = [];
    const effects = createEffectActivities({
      knex: plant().desk.api.deps.pool,
      publicUrl: 'http://jalon.example',
      mailer: { send: (mail) => Promise.resolve(void sent.push(mail)) },
    });
    const waiting = await plant()
      .desk.owner('effects')
      .where({ case_id: requestId })
      .whereNull('sent_at')
      .select<{ key: string }[]>('key');
    for (const { key } of waiting) await effects.deliverEffect({ caseId: requestId, key });
    return sent;
  }

  async function claimed(): Promise<{ id: string; taskId: string }> {
    const request = await plant().desk.openRequest();
    expectStatus(await plant().lea.client.post(`/tasks/${request.taskId}/claim`), 200);
    return request;
  }

  return { mailsOf, claimed };
}
