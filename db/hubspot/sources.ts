/** Records as they are read for HubSpot: the columns named here are all that the synchronisation ever sees of them. */
import type {
  ActivitySource,
  CompanySource,
  ContactSource,
  DealSource,
  HubspotSource,
} from '../../domain/hubspot/sources';
import type { Transaction } from '../wall';

export const recordKinds = ['company', 'contact', 'deal', 'activity'] as const;
export type RecordKind = (typeof recordKinds)[number];

const companies = `
  SELECT 'company' AS object, a.id, a.number, a.kind, a.legal_name AS "legalName", a.trade_name AS "tradeName", a.siren, a.legal_structure = 'natural_person' AS "naturalPerson",
    a.non_diffusible AS "nonDiffusible", a.left_on IS NOT NULL AS "hasLeft", a.address_line AS "addressLine", a.postcode, a.city, a.phone, a.source, u.email AS "ownerEmail"
  FROM accounts a LEFT JOIN users u ON u.id = coalesce(a.account_manager_id, a.client_lead_partner_id) WHERE a.id = ANY (?::uuid[])`;
const contacts = `
  SELECT 'contact' AS object, k.id, k.account_id AS "companyId", a.legal_structure = 'natural_person' AS "naturalPerson", a.left_on IS NOT NULL AS "hasLeft",
    k.first_name AS "firstName", k.last_name AS "lastName", k.email, k.phone, k.title
  FROM contacts k JOIN accounts a ON a.id = k.account_id WHERE k.id = ANY (?::uuid[])`;
const deals = `
  SELECT 'deal' AS object, o.id, o.account_id AS "companyId", o.main_contact_id AS "contactId", a.left_on IS NOT NULL AS "hasLeft", o.number, o.name, o.stage,
    o.euro_cents::float8 AS "euroCents", o.expected_signature_on::text AS "expectedSignatureOn", u.email AS "ownerEmail"
  FROM opportunities o JOIN accounts a ON a.id = o.account_id LEFT JOIN users u ON u.id = o.engagement_partner_id WHERE o.id = ANY (?::uuid[])`;
const activities = `
  SELECT 'activity' AS object, i.id, i.account_id AS "companyId", i.opportunity_id AS "dealId", a.left_on IS NOT NULL AS "hasLeft", i.kind, i.subject, i.comment,
    i.starts_at AS "startsAt", i.ends_at AS "endsAt", i.done_at IS NOT NULL AS done, u.email AS "ownerEmail",
    coalesce((SELECT array_agg(x.contact_id::text ORDER BY x.contact_id) FROM interaction_contacts x WHERE x.interaction_id = i.id), '{}') AS "contactIds"
  FROM interactions i JOIN accounts a ON a.id = i.account_id LEFT JOIN users u ON u.id = i.assignee_id WHERE i.id = ANY (?::uuid[])`;

const selects: Readonly<Record<RecordKind, string>> = {
  company: companies,
  contact: contacts,
  deal: deals,
  activity: activities,
};

interface Sources {
  company: CompanySource;
  contact: ContactSource;
  deal: DealSource;
  activity: ActivitySource;
}

export async function readSources<Kind extends RecordKind>(
  trx: Transaction,
  kind: Kind,
  ids: readonly string[],
): Promise<Map<string, Sources[Kind]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await trx.raw<{ rows: Sources[Kind][] }>(selects[kind], [[...ids]]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** How a person recognises it. */
export function nameOf(source: HubspotSource): string {
  switch (source.object) {
    case 'company':
      return source.tradeName;
    case 'contact':
      return `${source.firstName} ${source.lastName}`;
    case 'deal':
      return `${source.number} - ${source.name}`;
    case 'activity':
      return source.subject;
  }
}
