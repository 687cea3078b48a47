import { changedFields, type AccountFields } from '../../domain/account/fields';
import type { BusinessDate } from '../../domain/dates/businessDate';
import { identityRefusal } from '../../domain/account/identityRefusal';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { CompanyIdentifier } from '../../domain/identity/siren';
import type { Principal } from '../../domain/principal/principal';
import type { GroupPlace } from '../../domain/group/membership';
import { writeAudit } from '../cases/audit';
import { placeInGroup } from '../groups/place';
import { planTransmission } from '../transmissions/plan';
import type { Transaction } from '../wall';
import { columnsOf, fieldColumns } from './columns';
import { renameHeadOffice } from './headOffice';
import { heldByAnother } from './holder';
import { followUpInLoop } from './loop';
import { originData, type Origin } from './origin';
import { checkAccountReferences } from './references';
import { accountWall, type AccountWall } from './wall';

export interface AccountChange {
  /** A person, or what brings somebody else's word. */
  by: Principal;
  accountId: string;
  /** The version that the person had before their eyes. */
  version: number;
  now: Date;
  /** Null leaves the SIREN as it is: it can be added or corrected, never taken away. */
  company: CompanyIdentifier | null;
  fields: Partial<AccountFields>;
  /** Not given, it stays where it is; null takes it out of its group. */
  group?: GroupPlace | null | undefined;
  /** Since when the company is closed; null where it is open again. Not given, it stays. */
  ceasedOn?: BusinessDate | null | undefined;
  origin?: Origin | undefined;
}

/** Changes fields of an account under the checks of its creation (D1, D2). Nothing is written, and the version stays, when nothing differs. */
export async function updateAccount(
  trx: Transaction,
  { by, accountId, version, now, company, fields, group, ceasedOn, origin }: AccountChange,
): Promise<AccountWall | Refusal> {
  const before = await lockAccount(trx, accountId);
  const wall = await accountWall(trx, accountId);
  if (!before || !wall) return refuse('not_found');
  if (wall.version !== version) return refuse('stale_version');

  const changed = changedFields<AccountFields>(before.fields, fields);
  const changes = Object.fromEntries(changed.map((field) => [field, fields[field]])) as Partial<AccountFields>;
  const after = { ...before.fields, ...changes };
  const siren = company?.siren ?? before.siren;
  const refusal =
    identityRefusal(siren, after) ??
    (await checkAccountReferences(trx, changes)) ??
    (company && (await identify(trx, wall, company, after)));
  if (refusal) return refusal;

  const grouped = group === undefined ? { changed: false } : await placeInGroup(trx, wall, siren, group);
  if ('refused' in grouped) return grouped;
  const audited = [
    ...(siren === before.siren ? [] : ['siren']),
    ...changed,
    ...(grouped.changed ? ['clientGroup'] : []),
    ...(ceasedOn === undefined ? [] : ['ceasedOn']),
  ];
  if (audited.length === 0) return wall;
  await trx('accounts')
    .where({ id: accountId })
    .update({
      siren,
      ...columnsOf(changes),
      ...(ceasedOn !== undefined && { ceased_on: ceasedOn }),
      version: version + 1,
      updated_at: now,
    });
  if (changed.includes('invoiceEmails')) await planTransmission(trx, wall, { what: 'invoice_emails', now });
  if (by.kind === 'person' && changed.includes('accountManagerId'))
    await followUpInLoop(trx, wall, { person: by, supervisorId: after.accountManagerId, now });
  await writeAudit(trx, {
    companyId: wall.companyId,
    buId: wall.buId,
    principal: by,
    action: 'accountChanged',
    objectKind: 'account',
    objectId: accountId,
    outcome: 'applied',
    data: { fields: audited, ...originData(origin, changes) },
    at: now,
  });
  return { ...wall, version: version + 1 };
}

async function identify(
  trx: Transaction,
  wall: AccountWall,
  company: CompanyIdentifier,
  after: AccountFields,
): Promise<Refusal | null> {
  return (
    (await heldByAnother(trx, company, wall.id)) ??
    (await renameHeadOffice(trx, wall, company, { name: after.tradeName, ...after }))
  );
}

/** The account as it stands, kept from other edits until the end of the transaction. */
export async function lockAccount(
  trx: Transaction,
  id: string,
): Promise<{ siren: string | null; version: number; fields: AccountFields } | undefined> {
  const row = await trx('accounts')
    .where({ id })
    .forUpdate()
    .first<(AccountFields & { siren: string | null; version: number }) | undefined>(
      'siren',
      'version',
      ...fieldColumns,
    );
  if (!row) return undefined;
  const { siren, version, ...fields } = row;
  return { siren, version, fields };
}
