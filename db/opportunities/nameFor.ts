import type { FieldChanges } from '../../domain/processes/opportunity/fields';
import { proposedName } from '../../domain/opportunity/name';
import type { Transaction } from '../wall';

/** The name of an opportunity that nobody named: `Famille_Offre` once both are known (D8). */
export async function nameFor(trx: Transaction, { offerFamilyId, offerId }: FieldChanges): Promise<string> {
  if (!offerFamilyId || !offerId) return 'À préciser';
  const family = await trx('offer_families').where({ id: offerFamilyId }).first<{ label: string }>('label');
  const offer = await trx('offers').where({ id: offerId }).first<{ label: string }>('label');
  return proposedName(family.label, offer.label);
}
