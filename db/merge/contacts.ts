/** Contacts that were one person twice, and the vault that one alone opens. */
import { changedFields } from '../../domain/account/fields';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import { accountWall, ofAccount } from '../accounts/wall';
import { planContact, typesOf, writeChanges } from '../contacts/changes';
import { lockContact, type ContactFields, type ContactRow } from '../contacts/contacts';
import { unlessNamed } from '../contacts/remove';
import { closeVault } from '../contacts/vault';
import { vaultIsOpen } from '../contacts/holder';
import type { Transaction } from '../wall';
import { passAttachments, takeAttachmentsBack, type PassedOn } from './attachments';
import { completed, takeFieldsBack, type Doing, type Written } from './cards';
import type { ContactPair } from './plan';

export interface Absorbed extends Written {
  /** The row that went, and what it was besides. */
  row: Record<string, unknown>;
  types: { type: string; since: string }[];
  into: string;
  /** What named it, and names the one that stayed. */
  opportunities: string[];
  interactions: string[];
  /** Since when the one that went was on-boarded to the platform and the other was not: who said so goes with it. */
  connection?: { platform_connected_at: string; platform_connected_by: string };
  /** Its other accounts, which have the one that stayed. */
  attachments?: PassedOn;
}

export interface VaultLost {
  contactId: string;
  /** Where; a merge of before a contact had several accounts means its own. */
  accountId?: string;
  since: string;
}

/** Takes the vault from one contact; the other of the two keeps it. */
export async function loseVault(
  trx: Transaction,
  doing: Doing,
  loser: ContactRow,
  holder: ContactRow,
): Promise<VaultLost> {
  await closeVault(trx, { ...doing, id: holder.id }, loser);
  await planContact(trx, { ...doing, id: loser.id }, true);
  return { contactId: loser.id, accountId: loser.accountId, since: (loser.vaultSince ?? doing.now).toISOString() };
}

const selectRow = `SELECT to_jsonb(c) - 'email_key' AS row, (SELECT coalesce(jsonb_agg(jsonb_build_object('type', t.type, 'since', t.since)), '[]') FROM contact_types t WHERE t.contact_id = c.id) AS types FROM contacts c WHERE c.id = ?`;

/**
 * One person once: what only the other card knew is written on the one that stays, and whatever named the other names it, its other
 * accounts too. Refused where something that the person does not see names it.
 */
export async function absorb(trx: Transaction, doing: Doing, pair: ContactPair): Promise<Absorbed | Refusal> {
  const [into, id] = [pair.kept.id, pair.other.id];
  const kept = await lockContact(trx, into, pair.kept.accountId);
  const other = await lockContact(trx, id, pair.other.accountId);
  if (!kept || !other) throw new Error('the contacts of a merge are locked');
  const changes = completed(kept, other);
  const { rows } = await trx.raw<{ rows: { row: Record<string, unknown>; types: Absorbed['types'] }[] }>(selectRow, [
    id,
  ]);
  const [was] = rows;
  if (!was) throw new Error('the contact of a merge is locked');
  const opportunities = (
    await trx('opportunities')
      .where({ main_contact_id: id })
      .update({ main_contact_id: into })
      .returning<{ id: string }[]>('id')
  ).map((one) => one.id);
  const both = trx('interaction_contacts').where({ contact_id: into }).select('interaction_id');
  const interactions = (
    await trx('interaction_contacts')
      .where({ contact_id: id })
      .whereNotIn('interaction_id', both)
      .update({ contact_id: into })
      .returning<{ interaction_id: string }[]>('interaction_id')
  ).map((one) => one.interaction_id);
  const attachments = await passAttachments(trx, id, into);
  if (!(await unlessNamed(trx, (row) => row('contacts').where({ id }).delete())))
    return refuse('merge_refused', { params: { problem: 'perimeter' } });
  await planContact(trx, { ...doing, id }, false);
  const changed = changedFields<ContactFields>(kept, changes);
  if (changed.length > 0) await writeChanges(trx, { ...doing, id: into }, kept, changes);
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
    attachments,
    ...(connection && { connection }),
  };
}

/** Two cards again: what named the one that went names it, and what nobody has changed since on the other goes back. */
export async function restoreAbsorbed(
  trx: Transaction,
  doing: Doing,
  { row, types, into, before, after, opportunities, interactions, connection, attachments }: Absorbed,
): Promise<void> {
  const id = String(row['id']);
  await takeFieldsBack(trx, doing, into, { before, after });
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
  if (attachments) await takeAttachmentsBack(trx, id, into, attachments);
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
  { now }: Doing,
  { contactId, accountId, since }: VaultLost,
): Promise<void> {
  const contact = await lockContact(trx, contactId, accountId);
  const account = contact && (await accountWall(trx, contact.accountId));
  if (!contact || !account || contact.types.includes('vault')) return;
  if (await vaultIsOpen(trx, contact.accountId)) return;
  if (contact.home)
    await trx('contact_types').insert({ ...ofAccount(account), contact_id: contactId, type: 'vault', since });
  else
    await trx('contact_attachments')
      .where({ contact_id: contactId, account_id: account.id })
      .update(typesOf([...contact.types, 'vault'], new Date(since)));
  await trx('contacts')
    .where({ id: contactId })
    .update({ version: trx.raw('version + 1'), updated_at: now });
}
