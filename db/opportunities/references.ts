import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { FieldChanges } from '../../domain/processes/opportunity/fields';
import { knownAt } from '../contacts/contacts';
import { isOffered } from '../listValues';
import type { Transaction } from '../wall';

/** Which table an id must be found in, inside the caller's wall. */
const tables = {
  engagementPartnerId: 'users',
  engagementManagerId: 'users',
  referrerId: 'users',
  practiceId: 'practices',
  offerFamilyId: 'offer_families',
  offerId: 'offers',
  siteId: 'sites',
  mainContactId: 'contacts',
} as const;

/** Lists whose values may be retired (D30). */
const lists = { sourceType: 'sourceType', serviceType: 'serviceType', salesDynamic: 'salesDynamic' } as const;

async function isKnown(trx: Transaction, table: string, id: string, accountId: string | null): Promise<boolean> {
  if (table === 'contacts' && accountId !== null) return (await knownAt(trx, accountId, [id])).length > 0;
  const ofAccount = table === 'sites' && accountId !== null ? { account_id: accountId } : {};
  return (
    (await trx(table)
      .where({ id, ...ofAccount })
      .first('id')) !== undefined
  );
}

async function unknownReference(
  trx: Transaction,
  fields: FieldChanges,
  accountId: string | null,
): Promise<string | null> {
  for (const [field, table] of Object.entries(tables) as [keyof typeof tables, string][]) {
    const id = fields[field];
    if (id === undefined || id === null) continue;
    if (!(await isKnown(trx, table, id, accountId))) return field;
  }
  if (fields.businessUnitId === undefined) return null;
  const { rows } = await trx.raw<{ rows: { mine: boolean }[] }>('SELECT ?::uuid = ANY (wall_bus()) AS mine', [
    fields.businessUnitId,
  ]);
  return rows[0]?.mine === true ? null : 'businessUnitId';
}

async function retiredValue(trx: Transaction, fields: FieldChanges): Promise<string | null> {
  for (const [field, list] of Object.entries(lists) as [keyof typeof lists, string][]) {
    const code = fields[field];
    if (code === undefined || code === null) continue;
    if (!(await isOffered(trx, list, code))) return field;
  }
  return null;
}

/** An offer belongs to its family, a family to its practice: a combination that the catalogue does not have is unknown. */
async function brokenCatalogue(
  trx: Transaction,
  { offerId, offerFamilyId, practiceId }: FieldChanges,
): Promise<string | null> {
  if (offerId && offerFamilyId && !(await trx('offers').where({ id: offerId, family_id: offerFamilyId }).first('id')))
    return 'offerId';
  if (
    offerFamilyId &&
    practiceId &&
    !(await trx('offer_families').where({ id: offerFamilyId, practice_id: practiceId }).first('id'))
  )
    return 'offerFamilyId';
  return null;
}

export async function checkReferences(
  trx: Transaction,
  fields: FieldChanges,
  accountId: string | null,
): Promise<Refusal | null> {
  const unknown = (await unknownReference(trx, fields, accountId)) ?? (await brokenCatalogue(trx, fields));
  if (unknown !== null) return refuse('reference_unknown', { params: { field: unknown } });
  const retired = await retiredValue(trx, fields);
  return retired === null ? null : refuse('value_retired', { params: { field: retired } });
}
