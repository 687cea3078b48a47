import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { CompanyIdentifier } from '../../domain/identity/siren';
import type { Transaction } from '../wall';
import { findDuplicates } from './duplicates';

/**
 * The refusal when another account of the firm holds this SIREN or SIRET already (D1), whatever its business unit: it
 * names the account, so that the person can work with that one.
 */
export async function heldByAnother(
  trx: Transaction,
  { siren, siret }: CompanyIdentifier,
  accountId: string,
): Promise<Refusal | null> {
  const [holder] = await findDuplicates(trx, { siren });
  if (holder?.siren !== siren || holder.id === accountId) return null;
  // Read after the account, on purpose: both were committed together, and the other way round a race sees only one.
  const site = siret === undefined ? undefined : await accountOfSite(trx, siret);
  return refuse(site === holder.id ? 'siret_already_used' : 'siren_already_used', {
    params: { accountId: holder.id, number: holder.number, name: holder.name },
  });
}

async function accountOfSite(trx: Transaction, siret: string): Promise<string | undefined> {
  const { rows } = await trx.raw<{ rows: { account_id: string }[] }>('SELECT account_id FROM door_site_by_siret(?)', [
    siret,
  ]);
  return rows[0]?.account_id;
}
