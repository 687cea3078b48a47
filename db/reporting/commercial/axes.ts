import type { ReportAxis } from '../../../domain/reporting/commercial';
import { labelIn } from '../../listValues';

interface Axis {
  /** Of an opportunity `o` with its account `a`, unit `b` and hub `h`. */
  key: string;
  /** Of a group `g` by that key. */
  name: string;
}

const placed = (table: string, key: string): Axis => ({
  key,
  name: `(SELECT x.name FROM ${table} x WHERE x.id = g.key)`,
});
const offered = (table: string, key: string): Axis => ({
  key,
  name: `(SELECT x.label FROM ${table} x WHERE x.id = g.key)`,
});
const person = (key: string): Axis => ({
  key,
  name: `(SELECT x.first_name || ' ' || x.last_name FROM users x WHERE x.id = g.key)`,
});
const listed = (list: string, key: string): Axis => ({ key, name: labelIn(list, 'g.key') });

/** How figures are read (requirements 221, 231, 234, 238). */
export const axes: Readonly<Record<ReportAxis | 'accountKind' | 'account' | 'serviceType', Axis>> = {
  region: placed('regions', 'h.region_id'),
  hub: placed('hubs', 'b.hub_id'),
  businessUnit: placed('business_units', 'o.bu_id'),
  clientLeadPartner: person('a.client_lead_partner_id'),
  engagementPartner: person('o.engagement_partner_id'),
  engagementManager: person('o.engagement_manager_id'),
  referrer: person('o.referrer_id'),
  practice: offered('practices', 'o.practice_id'),
  offerFamily: offered('offer_families', 'o.offer_family_id'),
  offer: offered('offers', 'o.offer_id'),
  segment: listed('segment', 'a.segment'),
  prioritySector: listed('prioritySector', 'a.priority_sector'),
  salesDynamic: listed('salesDynamic', 'o.sales_dynamic'),
  account: { key: 'o.account_id', name: '(SELECT x.trade_name FROM accounts x WHERE x.id = g.key)' },
  serviceType: listed('serviceType', 'o.service_type'),
  accountKind: { key: 'a.kind', name: 'g.key' },
};
