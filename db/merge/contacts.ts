/** Contacts that were one person twice, and the vault that one alone opens. */
import { changedFields } from '../../domain/account/fields';
import { mergeThreeWays } from '../../domain/merge/threeWay';
import type { Person } from '../../domain/principal/principal';
import { ofAccount, type AccountWall } from '../accounts/wall';
import { writeAudit } from '../cases/audit';
import { lockContact, type ContactFields, type ContactRow } from '../contacts/contacts';
import { planContact, writeChanges } from '../contacts/write';
import type { Transaction } from '../wall';
import type { ContactPair } from './plan';

export interface Doing {
  person: Person;
  account: AccountWall;
  now: Date;
}

export interface Absorbed {
  /** The row that went, and what it was besides. */
  row: Record<string, unknown>;
  types: { type: string; since: string }[];
  into: string;
  before: Partial<ContactFields>;
  after: Partial<ContactFields>;
  /** What named it, and names the one that stayed. */
  opportunities: string[];
  interactions: string[];
  /** Since when the one that went was on-boarded to the platform and the other was not: who said so goes with it. */
  connection?: { platform_connected_at: string; platform_connected_by: string };
}

export interface VaultLost {
  contactId: string;
  since: string;
}

/** Takes the vault from one contact; the other of the two keeps it. */
export async function closeVault(
  trx: Transaction,
  { person, account, now }: Doing,
  loser: ContactRow,
  holder: ContactRow,
): Promise<VaultLost> {
  await trx('contact_types').where({ contact_id: loser.id, type: 'vault' }).delete();
  await trx('contacts')
    .where({ id: loser.id })
    .update({ version: trx.raw('version + 1'), updated_at: now });
  await planContact(trx, { account, id: loser.id, now }, true);
  const { companyId, buId } = account;
  await writeAudit(trx, {
    companyId,
    buId,
    principal: person,
    action: 'vaultHandedOver',
    objectKind: 'contact',
    objectId: loser.id,
    outcome: 'applied',
    data: { to: holder.id },
    at: now,
  });
  return { contactId: loser.id, since: (loser.vaultSince ?? now).toISOString() };
}

const plain = ['title', 'department', 'hierarchyLevel', 'email', 'phone'] as const;

/** One person once: what only the other card knew is written on the one that stays, and whatever named the other names it. */
export async function absorb(
  trx: Transaction,
  doing: Doing,
  { kept: { id: into }, other: { id } }: ContactPair,
): Promise<Absorbed> {
  const kept = await lockContact(trx, into);
  const other = await lockContact(trx, id);
  if (!kept || !other) throw new Error('the contacts of a merge are locked');
  const filled = Object.fromEntries(
    plain.filter((field) => kept[field] === null && other[field] !== null).map((field) => [field, other[field]]),
  );
  const types = [...new Set([...kept.types, ...other.types])].sort();
  const changes: Partial<ContactFields> = { ...filled, ...(types.length > kept.types.length && { types }) };
  const { rows } = await trx.raw<{ rows: { row: Record<string, unknown>; types: Absorbed['types'] }[] }>(
    `SELECT to_jsonb(c) - 'email_key' AS row, (SELECT coalesce(jsonb_agg(jsonb_build_object('type', t.type, 'since', t.since)), '[]') FROM contact_types t WHERE t.contact_id = c.id) AS types FROM contacts c WHERE c.id = ?`,
    [id],
  );
  const [was] = rows;
  if (!was) throw new Error('the contact of a merge is locked');
  const opportunities = (
    await trx('opportunities')
      .where({ main_contact_id: id })
      .update({ main_contact_id: into })
      .returning<{ id: string }[]>('id')
  ).map((one) => one.id);
  const interactions = (
    await trx('interaction_contacts')
      .where({ contact_id: id })
      .update({ contact_id: into })
      .returning<{ interaction_id: string }[]>('interaction_id')
  ).map((one) => one.interaction_id);
  await trx('contacts').where({ id }).delete();
  await planContact(trx, { ...doing, id }, false);
  const changed = changedFields<ContactFields>(kept, changes);
  if (changed.length > 0) await writeChanges(trx, { ...doing, id: into }, changes);
  const { platform_connected_at, platform_connected_by } = was.row;
  const connection =
    !kept.platformConnected && typeof platform_connected_at === 'string' && typeof platform_connected_by === 'string'
      ? { platform_connected_at, platform_connected_by }
      : undefined;
  if (connection) await trx('contacts').where({ id: into }).update(connection);
  return {
    ...was,
    into,
    before: Object.fromEntries(changed.map((field) => [field, kept[field]])),
    after: changes,
    opportunities,
    interactions,
    ...(connection && { connection }),
  };
}

/** Two cards again: what named the one that went names it, and what nobody has changed since on the other goes back. */
export async function restoreAbsorbed(
  trx: Transaction,
  doing: Doing,
  { row, types, into, before, after, opportunities, interactions, connection }: Absorbed,
): Promise<void> {
  const id = String(row['id']);
  const kept = await lockContact(trx, into);
  if (kept) {
    const standing = Object.fromEntries(
      Object.keys(after).map((field) => [field, Reflect.get(kept, field) as unknown]),
    );
    const { mine } = mergeThreeWays<Record<string, unknown>>(after, standing, before);
    if (Object.keys(mine).length > 0) await writeChanges(trx, { ...doing, id: into }, mine);
  }
  if (connection)
    await trx('contacts')
      .where({ id: into, ...connection })
      .update({ platform_connected_at: null, platform_connected_by: null });
  await trx('contacts').insert({ ...row, updated_at: doing.now });
  const { company_id, bu_id, account_id } = row;
  if (types.length > 0)
    await trx('contact_types').insert(
      types.map((type) => ({ ...type, company_id, bu_id, account_id, contact_id: id })),
    );
  await trx('opportunities')
    .whereIn('id', opportunities)
    .where({ main_contact_id: into })
    .update({ main_contact_id: id });
  await trx('interaction_contacts')
    .whereIn('interaction_id', interactions)
    .where({ contact_id: into })
    .update({ contact_id: id });
}

/** Who opened the vault opens it again, unless somebody of that account does by now. */
export async function reopenVault(
  trx: Transaction,
  { account, now }: Doing,
  { contactId, since }: VaultLost,
): Promise<void> {
  const contact = await lockContact(trx, contactId);
  if (!contact || contact.types.includes('vault')) return;
  if (await trx('contact_types').where({ account_id: contact.accountId, type: 'vault' }).first('contact_id')) return;
  await trx('contact_types').insert({
    ...ofAccount(account),
    account_id: contact.accountId,
    contact_id: contactId,
    type: 'vault',
    since,
  });
  await trx('contacts')
    .where({ id: contactId })
    .update({ version: trx.raw('version + 1'), updated_at: now });
}
