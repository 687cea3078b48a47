/** People of several accounts when two of those accounts become one, and when they are two again. */
import { changedFields } from '../../domain/account/fields';
import { dueAtOf } from '../../domain/transmission/transmission';
import { accountWall } from '../accounts/wall';
import { writeChanges } from '../contacts/changes';
import { lockContact, type ContactFields } from '../contacts/contacts';
import { swapHome } from '../contacts/home';
import type { Transaction } from '../wall';
import { completedPlace, takeFieldsBack, type Doing, type Written } from './cards';
import type { ContactPair } from './plan';

/** Accounts that had the contact who went and have the one who stayed, and what was said of the former where both were. */
export interface PassedOn {
  moved: string[];
  dropped: Record<string, unknown>[];
}

/** Somebody who is a contact of the kept account, by the same card or by another one, and is no longer one of the other. */
export interface Folded extends Written {
  attachment: Record<string, unknown>;
  into: string;
  /** Their own account was the one that went. */
  swapped: boolean;
  opportunities: string[];
  interactions: string[];
}

const json = 'to_jsonb(x) AS row';

/** The other accounts of a card that goes have the card that stays; where they have that one already, it says what they do there. */
export async function passAttachments(trx: Transaction, from: string, to: string): Promise<PassedOn> {
  const there = [
    ...(await trx('contact_attachments').where({ contact_id: to }).pluck<string[]>('account_id')),
    ...(await trx('contacts').where({ id: to }).pluck<string[]>('account_id')),
  ];
  const dropped = (
    await trx('contact_attachments as x')
      .where({ contact_id: from })
      .whereIn('account_id', there)
      .select<{ row: Record<string, unknown> }[]>(trx.raw(json))
  ).map(({ row }) => row);
  await trx('contact_attachments').where({ contact_id: from }).whereIn('account_id', there).delete();
  const moved = (
    await trx('contact_attachments')
      .where({ contact_id: from })
      .update({ contact_id: to })
      .returning<{ id: string }[]>('id')
  ).map(({ id }) => id);
  return { moved, dropped };
}

export async function takeAttachmentsBack(
  trx: Transaction,
  id: string,
  from: string,
  { moved, dropped }: PassedOn,
): Promise<void> {
  await trx('contact_attachments').whereIn('id', moved).where({ contact_id: from }).update({ contact_id: id });
  if (dropped.length > 0) await trx('contact_attachments').insert(dropped);
}

/** Of somebody of both accounts, or of one who is of the kept one by a card of their own, one card stays: the kept account's, completed. */
export async function fold(trx: Transaction, doing: Doing, pair: ContactPair): Promise<Folded> {
  const { id: into, accountId: keptId } = pair.kept;
  const { id, accountId: otherId, home: swapped } = pair.other;
  if (swapped) await swapInto(trx, doing, id, otherId, keptId);
  const kept = await lockContact(trx, into, keptId);
  const other = await lockContact(trx, id, otherId);
  const [was] = await trx('contact_attachments as x')
    .where({ contact_id: id, account_id: otherId })
    .select<{ row: Record<string, unknown> }[]>(trx.raw(json));
  if (!kept || !other || !was) throw new Error('the contacts of a merge are locked');
  if (into !== id) await trx.raw('SELECT door_retell_contact(?, ?, ?)', [id, doing.now, dueAtOf('contact', doing.now)]);
  await trx('contact_attachments').where({ contact_id: id, account_id: otherId }).delete();
  const opportunities =
    into === id
      ? []
      : (
          await trx('opportunities')
            .where({ main_contact_id: id, account_id: otherId })
            .update({ main_contact_id: into })
            .returning<{ id: string }[]>('id')
        ).map((one) => one.id);
  const interactions =
    into === id
      ? []
      : (
          await trx('interaction_contacts')
            .where({ contact_id: id, account_id: otherId })
            .update({ contact_id: into })
            .returning<{ interaction_id: string }[]>('interaction_id')
        ).map((one) => one.interaction_id);
  const changes = completedPlace(kept, other);
  const changed = changedFields<ContactFields>(kept, changes);
  if (changed.length > 0) await writeChanges(trx, { ...doing, id: into }, kept, changes);
  return {
    attachment: was.row,
    into,
    swapped,
    before: Object.fromEntries(changed.map((field) => [field, kept[field]])),
    after: changes,
    opportunities,
    interactions,
  };
}

/** Of both accounts again; unless the contact is gone, or of one of its accounts no longer. */
export async function unfold(
  trx: Transaction,
  doing: Doing,
  { attachment, into, swapped, before, after, opportunities, interactions }: Folded,
): Promise<void> {
  const [id, otherId] = [String(attachment['contact_id']), String(attachment['account_id'])];
  await takeFieldsBack(trx, doing, into, { before, after });
  if (!(await trx('contacts').where({ id }).first('id'))) return;
  await trx('contact_attachments').insert({ ...attachment, updated_at: doing.now });
  await trx('opportunities')
    .whereIn('id', opportunities)
    .where({ main_contact_id: into })
    .update({ main_contact_id: id });
  await trx('interaction_contacts')
    .whereIn('interaction_id', interactions)
    .where({ contact_id: into })
    .update({ contact_id: id });
  if (swapped && (await lockContact(trx, id, doing.account.id))?.home === true)
    await swapInto(trx, doing, id, doing.account.id, otherId);
}

async function swapInto(trx: Transaction, doing: Doing, id: string, fromId: string, toId: string): Promise<void> {
  const [here, there] = [await lockContact(trx, id, fromId), await lockContact(trx, id, toId)];
  const [former, account] = [await accountWall(trx, fromId), await accountWall(trx, toId)];
  if (!here || !there || !former || !account) throw new Error('the contacts of a merge are locked');
  await swapHome(trx, { person: doing.by, now: doing.now }, { here, former }, { there, account });
}
