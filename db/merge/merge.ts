import type { AccountFields } from '../../domain/account/fields';
import { identityRefusal } from '../../domain/account/identityRefusal';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import { changedFields } from '../../domain/account/fields';
import type { Choices } from '../../domain/merge/accountFields';
import { mayMerge } from '../../domain/merge/accounts';
import type { Person } from '../../domain/principal/principal';
import { columnsOf } from '../accounts/columns';
import { followUpInLoop } from '../accounts/loop';
import { accountWall, type AccountWall } from '../accounts/wall';
import { writeAudit } from '../cases/audit';
import type { ContactRow } from '../contacts/contacts';
import { pick } from '../pick';
import { retellAccount, takeOverTransmissions } from '../transmissions/merged';
import type { Transaction } from '../wall';
import { fold, type Folded } from './attachments';
import type { Doing } from './cards';
import { absorb, loseVault, type Absorbed, type VaultLost } from './contacts';
import { lockBoth } from './lock';
import { loopNamesAnother } from './loop';
import { moveEverything, peopleOf } from './move';
import { mergedInto } from './read';
import { planMerge, type MergePlan } from './plan';

export interface Merging {
  person: Person;
  /** Names the merge: the same one twice is one merge. */
  id: string;
  keptId: string;
  otherId: string;
  /** Versions that the person had before their eyes. */
  keptVersion: number;
  otherVersion: number;
  choices: Choices;
  /** Who opens the vault, where two do. */
  vaultContactId: string | undefined;
  now: Date;
}

/** What of the kept account the merge changed. */
export interface Changed {
  siren: string | null;
  buIds: string[];
  fields: Partial<AccountFields>;
}

export interface ContactsChanged {
  absorbed: Absorbed[];
  /** Of both accounts, or known to the kept one by a card of their own; a merge of before a contact had several accounts has none. */
  folded?: Folded[];
  vaultLost: VaultLost | null;
}

/**
 * Makes one account of two: the kept one gets the fields that the plan says and everything that hung on the other, open cases
 * included, whose processes go on with it. The other is gone; its id, number and names lead to the kept one.
 */
export async function mergeAccounts(trx: Transaction, merging: Merging): Promise<AccountWall | Refusal> {
  const { person, id, keptId, otherId, choices, now } = merging;
  if (await trx('account_merges').where({ id, kept_id: keptId }).first('id'))
    return (await accountWall(trx, keptId)) ?? refuse('not_found');
  await lockBoth(trx, keptId, otherId);
  const plan = await planMerge(trx, person, keptId, otherId, choices);
  const account = plan && (await accountWall(trx, keptId));
  if (!plan || !account) return missing(trx, keptId, otherId);
  const vault = whoOpensTheVault(plan, merging.vaultContactId);
  const refusal = whyNot(plan, merging) ?? ('refused' in vault ? vault : null);
  if (refusal) return refusal;

  const doing = { by: person, account, now };
  const gone = await rowOf(trx, otherId);
  const supervisorId = resultOf(plan.fields).accountManagerId;
  const outdatedInLoop = await loopNamesAnother(trx, plan, supervisorId);
  const transmissions = await takeOverTransmissions(trx, otherId, keptId, now);
  const { loser, holder } = vault as VaultChoice;
  const vaultLost = loser && holder ? await loseVault(trx, doing, loser, holder) : null;
  const contacts = await makeOneOfEach(trx, doing, plan.pairs);
  if ('refused' in contacts) return contacts;
  const moved = { ...(await moveEverything(trx, otherId, keptId)), transmissions };
  const { before, after } = changesOf(plan);
  const { number, name } = plan.other;
  await trx('account_merges').insert({
    id,
    company_id: account.companyId,
    bu_id: account.buId,
    kept_id: keptId,
    gone_id: otherId,
    gone_number: number,
    gone_name: name,
    gone_text: gone.text,
    gone: gone.row,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
    moved: JSON.stringify(moved),
    contacts: JSON.stringify({ ...contacts, vaultLost } satisfies ContactsChanged),
    merged_by: person.userId,
    merged_at: now,
  });
  const { rows } = await trx.raw<{ rows: { gone: boolean }[] }>('SELECT door_remove_merged_account(?) AS gone', [
    otherId,
  ]);
  // Something that the person does not see hangs on it still.
  if (rows[0]?.gone !== true) return refuse('merge_refused', { params: { problem: 'perimeter' } });
  await trx('accounts')
    .where({ id: keptId })
    .update({
      ...columnsOf(after.fields),
      siren: after.siren,
      bu_ids: after.buIds,
      version: account.version + 1,
      updated_at: now,
    });
  await retellAccount(trx, keptId, [...moved.contacts, ...(await peopleOf(trx, moved.contact_attachments))], now);
  if (outdatedInLoop) await followUpInLoop(trx, account, { person, supervisorId, now });
  await auditMerge(trx, merging, plan, { account, after, moved, contacts });
  return { ...account, buIds: after.buIds, version: account.version + 1 };
}

interface Done {
  account: AccountWall;
  after: Changed;
  moved: { cases: readonly string[]; contacts: readonly string[] };
  contacts: { absorbed: readonly Absorbed[]; folded: readonly Folded[] };
}

function auditMerge(
  trx: Transaction,
  { person, keptId, otherId, now }: Merging,
  { kept, other, fields }: MergePlan,
  { account, after, moved, contacts }: Done,
): Promise<void> {
  return writeAudit(trx, {
    companyId: account.companyId,
    buId: account.buId,
    principal: person,
    action: 'accountsMerged',
    objectKind: 'account',
    objectId: keptId,
    outcome: 'applied',
    data: {
      gone: otherId,
      number: other.number,
      fields: Object.keys(after.fields),
      joined: fields.filter(({ why }) => why === 'joined').map(({ field }) => field),
      takesSiren: kept.siren !== after.siren,
      cases: moved.cases.length,
      contacts: moved.contacts.length,
      absorbed: contacts.absorbed.length + contacts.folded.length,
    },
    at: now,
  });
}

/** Each person of both accounts has one card of the kept one. */
async function makeOneOfEach(
  trx: Transaction,
  doing: Doing,
  pairs: MergePlan['pairs'],
): Promise<{ absorbed: Absorbed[]; folded: Folded[] } | Refusal> {
  const [absorbed, folded]: [Absorbed[], Folded[]] = [[], []];
  for (const pair of pairs) {
    if (pair.kept.id === pair.other.id || !pair.other.home) folded.push(await fold(trx, doing, pair));
    else {
      const done = await absorb(trx, doing, pair);
      if ('refused' in done) return done;
      absorbed.push(done);
    }
  }
  return { absorbed, folded };
}

/** Somebody was faster: says where the one that is gone went. */
async function missing(trx: Transaction, ...ids: readonly string[]): Promise<Refusal> {
  for (const id of ids) {
    const moved = await mergedInto(trx, id);
    if (moved) return moved;
  }
  return refuse('not_found');
}

function whyNot(
  { kept, other, problems, fields }: MergePlan,
  { person, keptVersion, otherVersion }: Merging,
): Refusal | null {
  if (!mayMerge(person)) return refuse('not_allowed');
  if (kept.version !== keptVersion || other.version !== otherVersion) return refuse('stale_version');
  const [problem] = problems;
  if (problem) return refuse('merge_refused', { params: { problem } });
  return identityRefusal(kept.siren ?? other.siren, resultOf(fields));
}

interface VaultChoice {
  holder: ContactRow | null;
  loser: ContactRow | null;
}

function whoOpensTheVault({ vault, pairs, coming }: MergePlan, chosenId: string | undefined): VaultChoice | Refusal {
  const known = [...vault, ...coming, ...pairs.flatMap(({ kept, other }) => [kept, other])];
  if (chosenId !== undefined && !known.some((contact) => contact.id === chosenId))
    return refuse('reference_unknown', { params: { field: 'vaultContactId' } });
  const [one, other] = vault;
  if (!one || !other) return { holder: null, loser: null };
  if (chosenId !== one.id && chosenId !== other.id)
    return refuse('merge_vault_unchosen', { params: { one: nameOf(one), other: nameOf(other) } });
  return chosenId === one.id ? { holder: one, loser: other } : { holder: other, loser: one };
}

export const nameOf = ({ firstName, lastName }: Pick<ContactRow, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`;

const resultOf = (fields: MergePlan['fields']): AccountFields =>
  Object.fromEntries(fields.map(({ field, result }) => [field, result])) as unknown as AccountFields;

function changesOf({ kept, other, fields }: MergePlan): { before: Changed; after: Changed } {
  const result = resultOf(fields);
  const changed = changedFields<AccountFields>(kept.fields, result);
  return {
    before: { siren: kept.siren, buIds: [...kept.buIds], fields: pick(kept.fields, changed) },
    after: {
      siren: kept.siren ?? other.siren,
      buIds: [...new Set([...kept.buIds, ...other.buIds])],
      fields: pick(result, changed),
    },
  };
}

/** The row as it is kept, and what it is searched by, with what was merged into it before. */
async function rowOf(trx: Transaction, id: string): Promise<{ row: Record<string, unknown>; text: string }> {
  const { rows } = await trx.raw<{ rows: { row: Record<string, unknown>; text: string }[] }>(
    `SELECT to_jsonb(a) - 'search_text' - 'trade_key' AS row, concat_ws(' ', a.search_text, (SELECT string_agg(m.gone_text, ' ') FROM account_merges m WHERE m.kept_id = a.id AND m.undone_at IS NULL)) AS text
     FROM accounts a WHERE a.id = ?`,
    [id],
  );
  const [found] = rows;
  if (!found) throw new Error('the accounts of a merge are locked');
  return found;
}
