/** What the ids that a body or a filter may carry name, and one of them that the caller must not reach. */
import type { Knex } from 'knex';

interface Named {
  table: string;
  /** Who shares such records: the company, or the business unit. */
  within: 'company' | 'unit';
}

/** A property of the contract that carries an id and is not here fails the matrix. */
const named: Readonly<Record<string, Named>> = {
  accountId: { table: 'accounts', within: 'unit' },
  objectId: { table: 'accounts', within: 'unit' },
  siteId: { table: 'sites', within: 'unit' },
  mainContactId: { table: 'contacts', within: 'unit' },
  contactIds: { table: 'contacts', within: 'unit' },
  documentId: { table: 'documents', within: 'unit' },
  recipients: { table: 'contacts', within: 'unit' },
  lineIds: { table: 'proposal_lines', within: 'unit' },
  beforeId: { table: 'proposal_lines', within: 'unit' },
  ids: { table: 'opportunities', within: 'unit' },
  documentIds: { table: 'documents', within: 'unit' },
  letterDocumentId: { table: 'documents', within: 'unit' },
  requestId: { table: 'requests', within: 'unit' },
  taskIds: { table: 'tasks', within: 'unit' },
  missionId: { table: 'missions', within: 'unit' },
  opportunityId: { table: 'opportunities', within: 'unit' },
  businessUnitId: { table: 'business_units', within: 'unit' },
  groupId: { table: 'regions', within: 'company' },
  practiceId: { table: 'practices', within: 'company' },
  offerFamilyId: { table: 'offer_families', within: 'company' },
  offerId: { table: 'offers', within: 'company' },
  productId: { table: 'products', within: 'company' },
  ...Object.fromEntries(
    ['clientLeadPartnerId', 'accountManagerId', 'engagementPartnerId', 'engagementManagerId', 'referrerId', 'deliveryLeadId', 'assigneeId', 'delegateId', 'mentions', 'personId'].map((person) => [person, { table: 'users', within: 'company' as const }]),
  ),
};

export type Elsewhere = 'another business unit' | 'another company';

const UNIT_OF: Readonly<Record<Elsewhere, string>> = { 'another business unit': 'P12', 'another company': 'L11' };

/** @returns null where everybody of the company shares such records */
export async function foreignId(owner: Knex, property: string, elsewhere: Elsewhere): Promise<string | null> {
  const what = named[property];
  if (!what) throw new Error(`nobody said what ${property} names: add it to foreign.ts`);
  if (what.within === 'company' && elsewhere === 'another business unit') return null;
  const unit = await owner('business_units as b').join('hubs as h', 'h.id', 'b.hub_id').where({ 'b.code': UNIT_OF[elsewhere] }).first<{ id: string; company_id: string }>('b.id', 'b.company_id');
  if (what.table === 'business_units') return unit.id;
  const scope = what.within === 'unit' ? { bu_id: unit.id } : { company_id: unit.company_id };
  const found = await owner(what.table).where(scope).first<{ id: string } | undefined>('id');
  if (!found) throw new Error(`${elsewhere} has no ${what.table}`);
  return found.id;
}
