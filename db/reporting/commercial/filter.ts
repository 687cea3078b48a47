/** Which opportunities a commercial report counts. What the caller may not read is held back by the walls, never by this. */
import type { BusinessDate } from '../../../domain/dates/businessDate';

export interface CommercialFilter {
  regionId?: string | undefined;
  hubId?: string | undefined;
  businessUnitId?: string | undefined;
  clientLeadPartnerId?: string | undefined;
  engagementPartnerId?: string | undefined;
  engagementManagerId?: string | undefined;
  referrerId?: string | undefined;
  practiceId?: string | undefined;
  offerFamilyId?: string | undefined;
  offerId?: string | undefined;
  segment?: string | undefined;
  prioritySector?: string | undefined;
  accountId?: string | undefined;
}

const columns: Readonly<Record<keyof CommercialFilter, string>> = {
  regionId: 'h.region_id',
  hubId: 'b.hub_id',
  businessUnitId: 'o.bu_id',
  clientLeadPartnerId: 'a.client_lead_partner_id',
  engagementPartnerId: 'o.engagement_partner_id',
  engagementManagerId: 'o.engagement_manager_id',
  referrerId: 'o.referrer_id',
  practiceId: 'o.practice_id',
  offerFamilyId: 'o.offer_family_id',
  offerId: 'o.offer_id',
  segment: 'a.segment',
  prioritySector: 'a.priority_sector',
  accountId: 'o.account_id',
};

/** Opportunities `o` with their account, unit and hub. */
export const opportunitiesWithPlace =
  'FROM opportunities o JOIN accounts a ON a.id = o.account_id JOIN business_units b ON b.id = o.bu_id JOIN hubs h ON h.id = b.hub_id';

export interface Narrowed {
  sql: string;
  bindings: Record<string, string>;
}

/** The condition of what was asked for, and of nothing else. */
export function narrowed(filter: CommercialFilter): Narrowed {
  const given = (Object.keys(columns) as (keyof CommercialFilter)[]).flatMap((name) =>
    filter[name] === undefined ? [] : [[name, filter[name]] as const],
  );
  return {
    sql: given.map(([name]) => `AND ${columns[name]} = :${name}`).join(' '),
    bindings: Object.fromEntries(given),
  };
}

export interface Days {
  from: BusinessDate;
  to: BusinessDate;
}

/** The pipeline: what is open, as it stands now, with what was won and lost in the period (requirements 219, 229, 232). */
export function pipelineOf(filter: CommercialFilter, { from, to }: Days): Narrowed {
  const { sql, bindings } = narrowed(filter);
  return {
    sql: `${opportunitiesWithPlace} WHERE (o.stage IN ('identification', 'qualification', 'proposition') OR o.stage = 'won' AND o.won_on BETWEEN :from AND :to OR o.stage = 'lost' AND o.lost_on BETWEEN :from AND :to) ${sql}`,
    bindings: { ...bindings, from, to },
  };
}
