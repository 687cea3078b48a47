import type { AccountFields } from '../../domain/account/fields';
import { identityRefusal } from '../../domain/account/identityRefusal';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import { mayMerge, undoableUntil } from '../../domain/merge/accounts';
import { mergeThreeWays } from '../../domain/merge/threeWay';
import type { Person } from '../../domain/principal/principal';
import { columnsOf } from '../accounts/columns';
import { heldByAnother } from '../accounts/holder';
import { lockAccount } from '../accounts/update';
import { accountWall, type AccountWall } from '../accounts/wall';
import { writeAudit } from '../cases/audit';
import { giveTransmissionsBack, retellAccount } from '../transmissions/merged';
import type { Transaction } from '../wall';
import { unfold } from './attachments';
import { reopenVault, restoreAbsorbed } from './contacts';
import { lockBoth } from './lock';
import { followUpApart } from './loop';
import type { Changed, ContactsChanged } from './merge';
import { moveBack, peopleOf, whatCrosses, type Moved } from './move';

interface MergeRow {
  id: string;
  keptId: string;
  goneId: string;
  gone: Record<string, unknown>;
  before: Changed;
  after: Changed;
  moved: Moved;
  contacts: ContactsChanged;
  mergedAt: Date;
  undoneAt: Date | null;
}

export interface Undone {
  account: AccountWall;
  restoredId: string;
  /** Fields of the kept account that somebody changed since: they stay as they are. */
  kept: (keyof AccountFields | 'siren')[];
}

interface Undoing {
  person: Person;
  mergeId: string;
  now: Date;
}

/**
 * Two accounts again, as long as they can be told apart: what moved goes back with what was added to it, what somebody changed on the
 * kept one since stays and is told. Twice is once.
 */
export async function undoMerge(trx: Transaction, { person, mergeId, now }: Undoing): Promise<Undone | Refusal> {
  const merge = await trx('account_merges')
    .where({ id: mergeId })
    .forUpdate()
    .first<MergeRow | undefined>(
      'id',
      'kept_id as keptId',
      'gone_id as goneId',
      'gone',
      'before',
      'after',
      'moved',
      'contacts',
      'merged_at as mergedAt',
      'undone_at as undoneAt',
    );
  if (!merge) return refuse('not_found');
  if (!mayMerge(person)) return refuse('not_allowed');
  const { keptId, goneId } = merge;
  if (merge.undoneAt || now > undoableUntil(merge.mergedAt)) return refuse('merge_over');
  await lockBoth(trx, keptId, goneId);
  const account = await accountWall(trx, keptId);
  if (!account) return refuse('not_found');
  const beyond = [...account.buIds, ...merge.before.buIds, ...merge.after.buIds].some(
    (unit) => !person.bus.includes(unit),
  );
  if (beyond) return refuse('merge_refused', { params: { problem: 'perimeter' } });

  const siren = merge.gone['siren'];
  const taken = typeof siren === 'string' && (await heldByAnother(trx, { siren }, keptId));
  if (taken) return refuse('merge_contradicted', { params: { problem: 'siren' } });
  const restored = await restoreKept(trx, merge, account, now);
  if ('refused' in restored) return restored;
  await trx('accounts').insert({ ...merge.gone, version: Number(merge.gone['version']) + 1, updated_at: now });
  const doing = { by: person, account, now };
  for (const folded of merge.contacts.folded ?? []) await unfold(trx, doing, folded);
  for (const absorbed of [...merge.contacts.absorbed].reverse()) await restoreAbsorbed(trx, doing, absorbed);
  await moveBack(trx, merge.moved, keptId, goneId);
  await giveTransmissionsBack(trx, merge.moved.transmissions ?? [], keptId, goneId);
  const back = await accountWall(trx, goneId);
  const { untilNow, again } = restored.supervisors;
  if (back)
    await followUpApart(trx, { person, now }, untilNow, [
      { account, supervisorId: again },
      { account: back, supervisorId: merge.gone['account_manager_id'] as string | null },
    ]);
  if (merge.contacts.vaultLost) await reopenVault(trx, doing, merge.contacts.vaultLost);
  await retellAccount(trx, keptId, [], now);
  await retellAccount(trx, goneId, await backAt(trx, merge), now);
  const crosses = await whatCrosses(trx, keptId, goneId);
  if (crosses) return refuse('merge_contradicted', { params: { problem: crosses } });
  await trx('account_merges').where({ id: mergeId }).update({ undone_at: now, undone_by: person.userId });
  await writeAudit(trx, {
    companyId: account.companyId,
    buId: account.buId,
    principal: person,
    action: 'mergeUndone',
    objectKind: 'account',
    objectId: keptId,
    outcome: 'applied',
    data: { restored: goneId, kept: restored.kept },
    at: now,
  });
  return { account: { ...account, version: account.version + 1 }, restoredId: goneId, kept: restored.kept };
}

/** Contacts that the account has again. */
async function backAt(trx: Transaction, { moved, contacts }: MergeRow): Promise<string[]> {
  const attached = await peopleOf(trx, (moved as Partial<Moved>).contact_attachments ?? []);
  return [
    ...moved.contacts,
    ...attached,
    ...contacts.absorbed.map(({ row }) => String(row['id'])),
    ...(contacts.folded ?? []).map(({ attachment }) => String(attachment['contact_id'])),
  ];
}

/** What of the kept account somebody changed since, and its MD: of the one account until now, and the one that it has again. */
interface Restored extends Pick<Undone, 'kept'> {
  supervisors: Record<'untilNow' | 'again', string | null>;
}

/** The kept account as it was, except what somebody changed since. The number of the other is free again before that one is there. */
async function restoreKept(
  trx: Transaction,
  { before, after, moved, keptId, gone }: MergeRow,
  account: AccountWall,
  now: Date,
): Promise<Restored | Refusal> {
  const standing = await lockAccount(trx, keptId);
  if (!standing) return refuse('not_found');
  const values = ({ siren, fields }: Pick<Changed, 'siren' | 'fields'>): Record<string, unknown> => ({
    siren,
    ...fields,
  });
  const nowOf = Object.fromEntries(
    Object.keys(values(after)).map((name) => [
      name,
      name === 'siren' ? standing.siren : standing.fields[name as keyof AccountFields],
    ]),
  );
  const { mine, conflicts } = mergeThreeWays<Record<string, unknown>>(values(after), nowOf, values(before));
  const { siren = standing.siren, ...fields } = mine as Partial<AccountFields> & { siren?: string | null };
  // The number stays, and the account that had it comes back with it: one of the two has to give it up first.
  if (siren !== null && siren === gone['siren']) return refuse('merge_contradicted', { params: { problem: 'siren' } });
  const refusal = identityRefusal(siren, { ...standing.fields, ...fields });
  if (refusal) return refuse('merge_contradicted', { params: { problem: 'identity' } });
  await trx('accounts')
    .where({ id: keptId })
    .update({
      ...columnsOf(fields),
      siren,
      bu_ids: await unitsLeft(trx, keptId, account, before, moved),
      version: account.version + 1,
      updated_at: now,
    });
  const untilNow = standing.fields.accountManagerId;
  return {
    kept: conflicts as Undone['kept'],
    supervisors: { untilNow, again: fields.accountManagerId === undefined ? untilNow : fields.accountManagerId },
  };
}

/** Its own units, and those that began to work with it since. */
async function unitsLeft(
  trx: Transaction,
  keptId: string,
  { buIds }: AccountWall,
  before: Changed,
  moved: Moved,
): Promise<string[]> {
  const since = await trx('cases')
    .where({ account_id: keptId })
    .whereNotIn('id', moved.cases)
    .distinct<{ bu_id: string }[]>('bu_id');
  return buIds.filter((unit) => before.buIds.includes(unit) || since.some(({ bu_id }) => bu_id === unit));
}
