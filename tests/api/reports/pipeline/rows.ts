/** The oracle of the pipeline: it counts the very rows by itself. */
import type { PipelineReport } from '../../../../contracts/commercialReports';
import { formatAmount } from '../../../../domain/money/cents';
import type { TestApi } from '../../../support/api';
import type { ApiClient } from '../../../support/apiClient';
import { expectStatus } from '../../../support/story';
import type { CommercialFirm, DrawnOpportunity } from '../commercialFirm';

export interface Pipeline {
  api: TestApi;
  firm: CommercialFirm;
}

export const search = (query: Record<string, string>) => new URLSearchParams(query).toString();
export const read = async (client: ApiClient, query: Record<string, string> = {}) =>
  expectStatus(await client.get<PipelineReport>(`/reports/pipeline?${search(query)}`), 200);

export const sum = (rows: readonly DrawnOpportunity[]) => ({
  count: rows.length,
  amount: {
    amount: formatAmount(Number(rows.reduce((total, { cents }) => total + BigInt(cents ?? 0), 0n))),
    currency: 'EUR',
  },
});
const stages = ['identification', 'qualification', 'proposition', 'won', 'lost'] as const;
export const staged = (rows: readonly DrawnOpportunity[]) => ({
  stages: Object.fromEntries(stages.map((stage) => [stage, sum(rows.filter((one) => one.stage === stage))])),
  total: sum(rows),
});
export const isOpen = ({ endedOn }: DrawnOpportunity) => endedOn === null;

/** Each filter with the property that it is about. */
export const properties = {
  regionId: 'region',
  hubId: 'hub',
  businessUnitId: 'bu',
  clientLeadPartnerId: 'lead',
  engagementPartnerId: 'partner',
  engagementManagerId: 'manager',
  referrerId: 'referrer',
  practiceId: 'practice',
  segment: 'segment',
  prioritySector: 'sector',
} as const;
export const axes = {
  region: 'region',
  hub: 'hub',
  businessUnit: 'bu',
  clientLeadPartner: 'lead',
  engagementPartner: 'partner',
  engagementManager: 'manager',
  referrer: 'referrer',
  practice: 'practice',
  segment: 'segment',
  prioritySector: 'sector',
  salesDynamic: 'dynamic',
} as const;

export async function allPages<Item>(client: ApiClient, path: string, query: Record<string, string>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Item[]; nextCursor: string | null } = expectStatus(
      await client.get(`${path}?${search({ ...query, limit: '7', ...(cursor !== null && { cursor }) })}`),
      200,
    );
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

/** On a firm that is arranged once the tests run. */
export function pipelineReaders(plant: () => Pipeline) {
  /** Who is asked, and which rows are theirs to see. */
  async function readers(): Promise<[string, ApiClient, (one: DrawnOpportunity) => boolean][]> {
    const { people, bu, region } = plant().api.firm;
    const wide = await plant().api.login(people.nina);
    expectStatus(await wide.post('/me/profile', { body: { profile: '360' } }), 200);
    return [
      ['a consultant', await plant().api.login(people.anna), (one) => one.bu === bu.rennes],
      ['another unit', await plant().api.login(people.bruno), (one) => one.bu === bu.rennes],
      ['a region', await plant().api.login(people.support), (one) => one.region === region.west],
      ['the company', await plant().api.login(people.admin), () => true],
      ['360°', wide, () => true],
      ['another company', await plant().api.login(people.other), () => false],
    ];
  }

  return { readers };
}
