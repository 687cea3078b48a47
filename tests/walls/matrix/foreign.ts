/** What the ids that a body or a filter may carry name, and one of them that the caller must not reach. */
import type { Knex } from 'knex';

interface Named {
  table: string;
  /** Who shares such records: the company, the region where Business Support alone names them (by its business units, or by itself: `group`), or the business unit. */
  within: 'company' | 'region' | 'unit' | 'group';
}

/** A property of the contract that carries an id and is not here fails the matrix. */
const named: Readonly<Record<string, Named>> = {
  accountId: { table: 'accounts', within: 'unit' },
  clientGroupId: { table: 'client_groups', within: 'company' },
  otherId: { table: 'accounts', within: 'region' },
  vaultContactId: { table: 'contacts', within: 'region' },
  objectId: { table: 'accounts', within: 'unit' },
  siteId: { table: 'sites', within: 'unit' },
  mainContactId: { table: 'contacts', within: 'unit' },
  contactId: { table: 'contacts', within: 'unit' },
  atAccountId: { table: 'accounts', within: 'unit' },
  contactIds: { table: 'contacts', within: 'unit' },
  differenceIds: { table: 'register_differences', within: 'unit' },
  documentId: { table: 'documents', within: 'unit' },
  recipients: { table: 'contacts', within: 'unit' },
  lineIds: { table: 'proposal_lines', within: 'unit' },
  beforeId: { table: 'proposal_lines', within: 'unit' },
  ids: { table: 'opportunities', within: 'unit' },
  replacesId: { table: 'documents', within: 'unit' },
  documentIds: { table: 'documents', within: 'unit' },
  letterDocumentId: { table: 'documents', within: 'unit' },
  requestId: { table: 'requests', within: 'unit' },
  awaitedRequestId: { table: 'requests', within: 'region' },
  questionId: { table: 'hubspot_questions', within: 'company' },
  parentId: { table: 'tasks', within: 'unit' },
  taskId: { table: 'tasks', within: 'region' },
  taskIds: { table: 'tasks', within: 'region' },
  macroId: { table: 'macros', within: 'group' },
  missionId: { table: 'missions', within: 'unit' },
  opportunityId: { table: 'opportunities', within: 'unit' },
  afterId: { table: 'opportunities', within: 'unit' },
  businessUnitId: { table: 'business_units', within: 'unit' },
  groupId: { table: 'regions', within: 'company' },
  practiceId: { table: 'practices', within: 'company' },
  valueIds: { table: 'list_values', within: 'company' },
  offerFamilyId: { table: 'offer_families', within: 'company' },
  offerId: { table: 'offers', within: 'company' },
  productId: { table: 'products', within: 'company' },
  ...Object.fromEntries(
    [
      'clientLeadPartnerId',
      'accountManagerId',
      'engagementPartnerId',
      'engagementManagerId',
      'referrerId',
      'deliveryLeadId',
      'assigneeId',
      'delegateId',
      'mentions',
      'personId',
      'substituteId',
    ].map((person) => [person, { table: 'users', within: 'company' as const }]),
  ),
};

export type Elsewhere = 'another business unit' | 'another company';

const UNIT_OF: Readonly<Record<Elsewhere, string>> = { 'another business unit': 'P12', 'another company': 'L11' };

interface Unit {
  id: string;
  company_id: string;
  region_id: string;
}

/** Column and values by which a record of there is found. */
function placeOf(
  owner: Knex,
  within: Named['within'],
  elsewhere: Elsewhere,
  { id, company_id, region_id }: Unit,
): [string, string[] | Knex.QueryBuilder] {
  if (within === 'company') return ['company_id', [company_id]];
  if (within === 'group')
    return [
      'region_id',
      elsewhere === 'another company'
        ? [region_id]
        : owner('regions').where({ company_id }).whereNot({ id: region_id }).select('id'),
    ];
  if (within === 'unit' || elsewhere === 'another company') return ['bu_id', [id]];
  return [
    'bu_id',
    owner('business_units as b')
      .join('hubs as h', 'h.id', 'b.hub_id')
      .where({ 'b.company_id': company_id })
      .whereNot({ 'h.region_id': region_id })
      .select('b.id'),
  ];
}

function whatNames(property: string): Named {
  const what = named[property];
  if (!what) throw new Error(`nobody said what ${property} names: add it to foreign.ts`);
  return what;
}

/** Whether everybody there shares such records, so that none of them is foreign. */
export const isShared = (property: string, elsewhere: Elsewhere): boolean =>
  elsewhere === 'another business unit' && whatNames(property).within === 'company';

export async function foreignId(owner: Knex, property: string, elsewhere: Elsewhere): Promise<string> {
  const what = whatNames(property);
  const unit = await owner('business_units as b')
    .join('hubs as h', 'h.id', 'b.hub_id')
    .where({ 'b.code': UNIT_OF[elsewhere] })
    .first<Unit>('b.id', 'b.company_id', 'h.region_id');
  if (what.table === 'business_units') return unit.id;
  const found = await owner(what.table)
    .whereIn(...placeOf(owner, what.within, elsewhere, unit))
    .first<{ id: string } | undefined>('id');
  if (!found) throw new Error(`${elsewhere} has no ${what.table}`);
  return found.id;
}
