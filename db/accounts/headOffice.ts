import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { CompanyIdentifier } from '../../domain/identity/siren';
import type { Transaction } from '../wall';
import { ofAccount, type AccountWall } from './wall';

export interface SitePlace {
  name: string;
  addressLine: string | null;
  postcode: string | null;
  city: string | null;
}

/** Records the head office of an account; its SIRET is null while only the SIREN is known. */
export async function openHeadOffice(
  trx: Transaction,
  account: AccountWall,
  siret: string | null,
  place: SitePlace,
): Promise<void> {
  const { name, addressLine, postcode, city } = place;
  await trx('sites').insert({
    ...ofAccount(account),
    siret,
    name,
    head_office: true,
    address_line: addressLine,
    postcode,
    city,
  });
}

/**
 * Gives the head office the SIRET of a newly recorded identifier, and takes from it one that belongs to another SIREN.
 * @returns `siren_invalid` when other establishments of the account belong to another SIREN: they would be lost silently
 */
export async function renameHeadOffice(
  trx: Transaction,
  account: AccountWall,
  { siren, siret }: CompanyIdentifier,
  place: SitePlace,
): Promise<Refusal | null> {
  const sites = await trx('sites')
    .where({ account_id: account.id })
    .select<{ id: string; siret: string | null; head_office: boolean }[]>('id', 'siret', 'head_office');
  const head = sites.find((site) => site.head_office);
  const strangers = sites.filter((site) => site.siret !== null && !site.siret.startsWith(siren));
  if (strangers.some((site) => site !== head))
    return refuse('siren_invalid', { params: { problem: 'sites_of_another_siren' } });
  if (siret === undefined) {
    if (head && strangers.includes(head)) await trx('sites').where({ id: head.id }).update({ siret: null });
    return null;
  }
  if (sites.some((site) => site.siret === siret)) return null;
  if (head) await trx('sites').where({ id: head.id }).update({ siret });
  else await openHeadOffice(trx, account, siret, place);
  return null;
}
