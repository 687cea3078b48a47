/** The invented firm beside a HubSpot of its own, over real HTTP. */
import { synchronise } from '../../../activities/loops/hubspot';
import type { AccountView } from '../../../contracts/accounts/account';
import type { HubspotLedgerLine, HubspotStandingView } from '../../../contracts/hubspot';
import { createHubSpot } from '../../../integrations/hubspot/client';
import { startHubSpotSimulator, type HubSpotSimulator } from '../../../integrations/hubspot/simulator/start';
import type { Kind } from '../../../integrations/hubspot/simulator/store';
import { callWebhook, type WebhookTarget } from '../../../integrations/hubspot/simulator/webhooks';
import type { WebhookEvent } from '../../../integrations/hubspot/wire';
import type { ApiClient } from '../../support/apiClient';
import { company, created, makeSiren, openBench, type Bench } from '../accounts/bench';

export interface HubspotBench extends Bench {
  hubspot: HubSpotSimulator;
  admin: ApiClient;
  /** One look of a worker. */
  look: (at?: Date, owner?: string, onError?: (error: unknown) => void) => Promise<number>;
  /** What HubSpot has of a record. */
  there: (kind: Kind, recordId: string) => ReturnType<HubSpotSimulator['get']>;
  account: (more?: object) => Promise<AccountView>;
  contact: (account: AccountView, more?: object) => Promise<{ id: string; version: number }>;
  standing: () => Promise<HubspotStandingView>;
  ledger: () => Promise<HubspotLedgerLine[]>;
  /** HubSpot calls, signed. */
  webhook: (events: readonly WebhookEvent[]) => Promise<number>;
  target: WebhookTarget & { reachedAt: string };
}

/** Signs what this HubSpot tells. */
const secret = 'a-secret-of-this-test';

/** What a test does not expect to fail. */
function rethrow(error: unknown): never {
  throw error;
}

let lastEvent = 0;
/** What HubSpot tells of one object, each under a number of its own. */
export const event = (subscriptionType: string, objectId: string, more: Partial<WebhookEvent> = {}): WebhookEvent => ({
  eventId: (lastEvent += 1),
  occurredAt: Date.now(),
  subscriptionType,
  objectId: Number(objectId),
  ...more,
});

export async function openHubspotBench(): Promise<HubspotBench> {
  const bench = await openBench({ config: { hubspot: { companyCode: 'JAL', secret, appId: undefined } } });
  const hubspot = await startHubSpotSimulator();
  const target = {
    url: 'http://jalon.example/hubspot/evenements',
    reachedAt: `${bench.api.url}/hubspot/evenements`,
    secret,
  };
  const admin = await bench.api.login(bench.api.firm.people.admin);
  const client = createHubSpot({ baseUrl: hubspot.url, token: 'simulated', requestsPerSecond: 1000 });
  return {
    ...bench,
    hubspot,
    admin,
    look: (at = new Date(), owner = 'worker', onError = rethrow) =>
      synchronise(
        {
          knex: bench.api.deps.pool,
          hubspot: client,
          companyCode: 'JAL',
          tellNews: (ref) => void bench.api.told.push(ref),
          onError,
        },
        owner,
        at,
      ),
    there: (kind, recordId) => hubspot.all(kind).find(({ properties }) => properties['jalon_id'] === recordId),
    account: async (more = {}) => (await created(bench.anna, company(makeSiren(), more))).body,
    contact: async (account, more = {}) => {
      const answer = await bench.anna.post<{ id: string; version: number }>(`/accounts/${account.id}/contacts`, {
        body: {
          civility: 'MME',
          firstName: 'Jeanne',
          lastName: 'Riou',
          title: null,
          department: null,
          hierarchyLevel: null,
          email: null,
          phone: null,
          types: [],
          ...more,
        },
      });
      if (answer.status !== 201) throw new Error(`contact answered ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    target,
    webhook: (events) => callWebhook(target, events),
    standing: async () => (await admin.get<HubspotStandingView>('/admin/hubspot')).body,
    ledger: async () => (await admin.get<{ items: HubspotLedgerLine[] }>('/admin/hubspot/ledger?limit=100')).body.items,
    close: async () => {
      await hubspot.close();
      await bench.close();
    },
  };
}
