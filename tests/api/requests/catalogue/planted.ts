/** What the tests of requests from a mission or a client ask again and again. */
import type { Knex } from 'knex';
import type { Answer, ApiClient } from '../../../support/apiClient';
import type { TestApplication } from '../../../support/application';
import { expectStatus } from '../../../support/story';

export interface Planted {
  app: TestApplication;
  owner: Knex;
  claire: ApiClient;
  lea: ApiClient;
  mission: BilledMission;
}

export interface BilledMission {
  id: string;
  accountId: string;
  accountNumber: string;
  accountName: string;
}

export interface Model {
  key: string;
  template: string;
  applicable: boolean;
  code: string | null;
}
export const refusal = ({ status, body }: Answer<unknown>) => ({ status, code: (body as { code?: string }).code });
export const euros = (cents: number) => (cents / 100).toFixed(2);

/** Reads the catalogue and the billing on an application that runs once the tests do. */
export function asking(plant: () => Planted) {
  const modelsFrom = async (origin: string) =>
    expectStatus(await plant().claire.get<{ items: Model[] }>(`/request-templates?${origin}`), 200).items;

  /** A mission of Claire's unit on which something is billed and something is still to bill. */
  async function findMission(): Promise<BilledMission> {
    const { items } = expectStatus(await plant().claire.get<{ items: { id: string }[] }>('/missions?limit=100'), 200);
    for (const { id } of items) {
      const models = await modelsFrom(`missionId=${id}`);
      if (
        ['creditNote', 'billingChange'].every((key) => models.some((model) => model.key === key && model.applicable))
      ) {
        const { account } = expectStatus(
          await plant().claire.get<{ account: { id: string; number: string; name: string } }>(`/missions/${id}`),
          200,
        );
        return { id, accountId: account.id, accountNumber: account.number, accountName: account.name };
      }
    }
    throw new Error('the demo has no mission that is partly billed');
  }

  async function billing() {
    const { rows } = await plant().owner.raw<{
      rows: { total: number; live: number; billed: number; credited: number; replaced: number }[];
    }>(
      `SELECT s.total_cents::int AS total, sum(l.amount_cents) FILTER (WHERE l.replaced_at IS NULL)::int AS live,
         sum(l.amount_cents) FILTER (WHERE l.replaced_at IS NULL AND l.due_on <= (now() AT TIME ZONE 'Europe/Paris')::date)::int AS billed,
         (SELECT coalesce(sum(c.amount_cents), 0) FROM credit_notes c WHERE c.schedule_id = s.id)::int AS credited, count(*) FILTER (WHERE l.replaced_at IS NOT NULL)::int AS replaced
       FROM billing_schedules s JOIN billing_schedule_lines l ON l.schedule_id = s.id WHERE s.mission_id = ? GROUP BY s.id`,
      [plant().mission.id],
    );
    return rows[0]!;
  }

  return { modelsFrom, findMission, billing };
}
