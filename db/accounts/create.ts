import type { AccountFields } from '../../domain/account/fields';
import { identityRefusal } from '../../domain/account/identityRefusal';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import { prospectNumber } from '../../domain/identity/numbers';
import type { CompanyIdentifier } from '../../domain/identity/siren';
import type { Person } from '../../domain/principal/principal';
import type { GroupPlace } from '../../domain/group/membership';
import { writeAudit } from '../cases/audit';
import { idFromKey } from '../idFromKey';
import { placeInGroup } from '../groups/place';
import { planTransmission } from '../transmissions/plan';
import type { Transaction } from '../wall';
import { columnsOf } from './columns';
import { heldByAnother } from './holder';
import { openHeadOffice, type SitePlace } from './headOffice';
import { originData, type Origin } from './origin';
import { checkAccountReferences } from './references';
import { accountWall, type AccountWall } from './wall';

export interface NewAccount {
  person: Person;
  key: string;
  now: Date;
  /** Null for a company that has no SIREN yet. */
  company: CompanyIdentifier | null;
  fields: AccountFields;
  /** One of the person's perimeter; their own when not given. */
  buId: string;
  /** Of the head office; the account's own address when not given. */
  site: SitePlace | undefined;
  group?: GroupPlace | null;
  origin?: Origin | undefined;
}

/** Records a prospect with its head office (D1). Of two people at once with one SIREN, one gets the account and the other its name. */
export async function createAccount(
  trx: Transaction,
  { person, key, now, company, fields, buId, site, group = null, origin }: NewAccount,
): Promise<AccountWall | Refusal> {
  const id = idFromKey(person.userId, 'createAccount', key);
  const made = await accountWall(trx, id);
  if (made) return made;
  if (!person.bus.includes(buId)) return refuse('reference_unknown', { params: { field: 'businessUnitId' } });
  const refusal =
    identityRefusal(company?.siren ?? null, fields) ??
    (await checkAccountReferences(trx, fields)) ??
    (company && (await heldByAnother(trx, company, id)));
  if (refusal) return refusal;

  const wall: AccountWall = { id, companyId: person.companyId, buId, buIds: [buId], version: 1 };
  const inserted = await trx('accounts')
    .insert({
      id,
      company_id: wall.companyId,
      bu_id: buId,
      bu_ids: wall.buIds,
      number: await nextProspectNumber(trx),
      siren: company?.siren ?? null,
      ...columnsOf(fields),
      created_at: now,
      created_by: person.userId,
      updated_at: now,
    })
    .onConflict()
    .ignore()
    .returning<{ id: string }[]>('id');
  // Somebody was faster by a moment: the insert waited for their commit, which this statement now sees.
  if (inserted.length === 0) return (company && (await heldByAnother(trx, company, id))) ?? refuse('conflict');
  if (company?.siret !== undefined || site)
    await openHeadOffice(trx, wall, company?.siret ?? null, site ?? { name: fields.tradeName, ...fields });
  // A group may have been made with its SIREN before there was an account of it.
  const grouped = group && (await placeInGroup(trx, wall, company?.siren ?? null, group));
  if (grouped && 'refused' in grouped) return grouped;
  if (fields.invoiceEmails.length > 0) await planTransmission(trx, wall, { what: 'invoice_emails', now });
  await writeAudit(trx, {
    companyId: wall.companyId,
    buId,
    principal: person,
    action: 'accountCreated',
    objectKind: 'account',
    objectId: id,
    outcome: 'applied',
    data: originData(origin, fields),
    at: now,
  });
  return wall;
}

async function nextProspectNumber(trx: Transaction): Promise<string> {
  const { rows } = await trx.raw<{ rows: { value: number }[] }>("SELECT nextval('prospect_number') AS value");
  return prospectNumber(rows[0]?.value ?? 0);
}
