/** What the tests of clients and missions under way ask again and again. */
import type { Knex } from 'knex';
import { wonSteps, type Told } from '../../../faults/mainJobSteps';
import type { Answer, ApiClient } from '../../../support/apiClient';
import type { TestApplication } from '../../../support/application';
import { requestWhere, sent, type Origin } from '../../../support/deskStories';
import { decide, expectStatus, opportunityWhere } from '../../../support/story';

export interface ClientLife {
  app: TestApplication;
  owner: Knex;
  claire: ApiClient;
  lea: ApiClient;
  leaving: Client;
  staying: Client;
}

export interface Model {
  template: string;
  applicable: boolean;
}

export interface Client {
  accountId: string;
  missionId: string;
}

export const refusal = ({ status, body }: Answer<unknown>) => ({ status, code: (body as { code?: string }).code });

/** Wins clients and asks about them on an application that runs once the tests do. */
export function withClients(plant: () => ClientLife) {
  const applies = async (template: string, origin: string) =>
    expectStatus(await plant().claire.get<{ items: Model[] }>(`/request-templates?${origin}`), 200).items.some(
      (model) => model.template === template && model.applicable,
    );

  /** A client with one mission under way, of whom nothing else is being sold. */
  async function wonClient(siren: string): Promise<Client> {
    const told = {} as Told;
    for (const [, act] of wonSteps(plant().claire, plant().lea, siren)) await act(told);
    const { mission, account } = await opportunityWhere(
      plant().claire,
      told.opportunity.id,
      'won',
      ({ stage }) => stage === 'won',
    );
    return { accountId: account.id, missionId: mission?.id ?? '' };
  }

  async function passed(
    template: string,
    origin: Origin,
    accountId: string,
    fields: Record<string, string>,
  ): Promise<string> {
    const id = await sent(plant().claire, template, origin, accountId, fields);
    await decide(plant().lea, id, 'review', { outcome: 'passed' });
    await requestWhere(plant().claire, id, 'resolved');
    return id;
  }

  async function order(missionId: string) {
    const { rows } = await plant().owner.raw<{
      rows: { total: number; live: number; state: string; ends: string; ended: string | null }[];
    }>(
      `SELECT s.total_cents::int AS total, sum(l.amount_cents) FILTER (WHERE l.replaced_at IS NULL)::int AS live, m.state, m.ends_on::text AS ends, m.ended_on::text AS ended
       FROM missions m JOIN billing_schedules s ON s.mission_id = m.id JOIN billing_schedule_lines l ON l.schedule_id = s.id WHERE m.id = ? GROUP BY s.id, m.id`,
      [missionId],
    );
    return rows[0]!;
  }

  return { applies, wonClient, passed, order };
}
