import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { accountWall, holdAccounts, ofAccount, type AccountWall } from '../accounts/wall';
import { planTransmission } from '../transmissions/plan';
import type { Transaction } from '../wall';
import { auditPlace, columnsOf, typesOf } from './changes';
import { lockContact, type ContactRow } from './contacts';

export interface HomeMove {
  person: Person;
  contactId: string;
  /** One that the contact is attached to. */
  accountId: string;
  version: number;
  now: Date;
}

/** Gives a contact another of its accounts as its own; the former one keeps them, attached, with what they do there. The caller sees both. */
export async function moveHome(
  trx: Transaction,
  { person, contactId, accountId, version, now }: HomeMove,
): Promise<{ account: AccountWall } | Refusal> {
  const home = await trx('contacts').where({ id: contactId }).first<{ id: string } | undefined>('account_id as id');
  if (!home) return refuse('not_found');
  await holdAccounts(trx, home.id, accountId);
  const here = await lockContact(trx, contactId);
  if (!here) return refuse('not_found');
  const former = await accountWall(trx, here.accountId);
  const account = await accountWall(trx, accountId);
  const there = account && (await lockContact(trx, contactId, accountId));
  if (!there) return refuse('reference_unknown', { params: { field: 'accountId' } });
  if (!former) return refuse('contact_home_unseen');
  if (here.version !== version) return refuse('stale_version');
  if (there.home) return { account };
  await swapHome(trx, { person, now }, { here, former }, { there, account });
  for (const at of [former, account])
    await auditPlace(trx, { by: person, account: at, id: contactId, now }, 'contactHomeMoved');
  await planTransmission(trx, account, { what: 'contact', contactId, now });
  return { account };
}

/** The two change sides; who opens which vault stays. */
export async function swapHome(
  trx: Transaction,
  { person, now }: { person: Person; now: Date },
  { here, former }: { here: ContactRow; former: AccountWall },
  { there, account }: { there: ContactRow; account: AccountWall },
): Promise<void> {
  const { id } = here;
  await trx('contact_types').where({ contact_id: id }).delete();
  await trx('contact_attachments').where({ contact_id: id, account_id: account.id }).delete();
  await trx('contacts')
    .where({ id })
    .update({ ...ofAccount(account), ...placeOf(there), version: trx.raw('version + 1'), updated_at: now });
  await trx('contact_attachments').insert({
    ...ofAccount(former),
    contact_id: id,
    ...placeOf(here),
    ...typesOf(here.types, here.vaultSince ?? now),
    attached_at: now,
    attached_by: person.userId,
    updated_at: now,
  });
  if (there.types.length > 0)
    await trx('contact_types').insert(
      there.types.map((type) => ({
        ...ofAccount(account),
        contact_id: id,
        type,
        since: (type === 'vault' ? there.vaultSince : null) ?? now,
      })),
    );
}

const placeOf = ({ title, department, hierarchyLevel }: ContactRow) => columnsOf({ title, department, hierarchyLevel });
