import { changedFields } from '../../domain/account/fields';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import { interactionRefusal, type InteractionFields } from '../../domain/interaction/interaction';
import type { Person } from '../../domain/principal/principal';
import { accountWall, ofAccount, type AccountWall } from '../accounts/wall';
import { writeAudit } from '../cases/audit';
import { idFromKey } from '../idFromKey';
import type { Transaction } from '../wall';
import { checkInteractionReferences } from './references';

export interface NewInteraction {
  person: Person;
  accountId: string;
  key: string;
  now: Date;
  fields: InteractionFields;
  /** How it came, when not from a screen of ours. */
  through?: 'hubspot';
}

export interface InteractionChange {
  person: Person;
  interactionId: string;
  version: number;
  now: Date;
  fields: Partial<InteractionFields>;
  through?: 'hubspot';
}

export interface WrittenInteraction {
  id: string;
  version: number;
  account: AccountWall;
}

interface Doing {
  person: Person;
  now: Date;
}

/** Records an interaction of an account (requirements 201, 203), for oneself or for somebody else. */
export async function createInteraction(
  trx: Transaction,
  { person, accountId, key, now, fields, through }: NewInteraction,
): Promise<WrittenInteraction | Refusal> {
  const account = await accountWall(trx, accountId);
  if (!account) return refuse('not_found');
  const id = idFromKey(person.userId, 'createInteraction', key);
  const made = await trx('interactions')
    .where({ id, account_id: accountId })
    .first<{ version: number } | undefined>('version');
  if (made) return { id, version: made.version, account };
  const refusal = interactionRefusal(fields) ?? (await checkInteractionReferences(trx, account, fields));
  if (refusal) return refusal;
  await trx('interactions').insert({
    id,
    ...ofAccount(account),
    ...columnsOf(fields, { person, now }),
    created_by: person.userId,
    created_at: now,
    updated_at: now,
  });
  await replaceContacts(trx, account, id, fields.contactIds);
  await replaceDocuments(trx, account, id, fields.documentIds);
  await audit(trx, { person, now }, account, id, 'interactionCreated', {
    kind: fields.kind,
    ...(through && { through }),
  });
  return { id, version: 1, account };
}

/** Changes what differs: to finish, reopen, reassign, move or report is an edit like any other. */
export async function updateInteraction(
  trx: Transaction,
  { person, interactionId, version, now, fields, through }: InteractionChange,
): Promise<WrittenInteraction | Refusal> {
  const before = await lockInteraction(trx, interactionId);
  const account = before && (await accountWall(trx, before.accountId));
  if (!before || !account) return refuse('not_found');
  if (before.version !== version) return refuse('stale_version');
  const changed = changedFields<InteractionFields>(before.fields, fields);
  if (changed.length === 0) return { id: interactionId, version, account };
  const changes = Object.fromEntries(changed.map((field) => [field, fields[field]])) as Partial<InteractionFields>;
  const refusal =
    interactionRefusal({ ...before.fields, ...changes }) ?? (await checkInteractionReferences(trx, account, changes));
  if (refusal) return refusal;
  await trx('interactions')
    .where({ id: interactionId })
    .update({ ...columnsOf(changes, { person, now }), version: version + 1, updated_at: now });
  if (changes.contactIds) await replaceContacts(trx, account, interactionId, changes.contactIds);
  if (changes.documentIds) await replaceDocuments(trx, account, interactionId, changes.documentIds);
  await audit(trx, { person, now }, account, interactionId, 'interactionChanged', {
    fields: changed,
    ...(through && { through }),
  });
  return { id: interactionId, version: version + 1, account };
}

function columnsOf(
  { kind, subject, comment, startsAt, endsAt, assigneeId, opportunityId, report, done }: Partial<InteractionFields>,
  { person, now }: Doing,
) {
  const columns = {
    kind,
    subject,
    comment,
    starts_at: startsAt,
    ends_at: endsAt,
    assignee_id: assigneeId,
    opportunity_id: opportunityId,
    report,
    ...(done !== undefined && { done_at: done ? now : null, done_by: done ? person.userId : null }),
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

async function lockInteraction(
  trx: Transaction,
  id: string,
): Promise<{ accountId: string; version: number; fields: InteractionFields } | undefined> {
  const row = await trx('interactions').where({ id }).forUpdate().first<
    | (Omit<InteractionFields, 'contactIds' | 'documentIds' | 'done'> & {
        accountId: string;
        version: number;
        doneAt: Date | null;
      })
    | undefined
  >('account_id as accountId', 'version', 'kind', 'subject', 'comment', 'starts_at as startsAt', 'ends_at as endsAt', 'assignee_id as assigneeId', 'opportunity_id as opportunityId', 'report', 'done_at as doneAt');
  if (!row) return undefined;
  const { accountId, version, doneAt, ...fields } = row;
  const contactIds = await trx('interaction_contacts')
    .where({ interaction_id: id })
    .orderBy('contact_id')
    .pluck<string[]>('contact_id');
  const documentIds = await trx('interaction_documents')
    .where({ interaction_id: id })
    .orderBy('document_id')
    .pluck<string[]>('document_id');
  return { accountId, version, fields: { ...fields, contactIds, documentIds, done: doneAt !== null } };
}

async function replaceContacts(
  trx: Transaction,
  account: AccountWall,
  id: string,
  contactIds: readonly string[],
): Promise<void> {
  await trx('interaction_contacts').where({ interaction_id: id }).delete();
  if (contactIds.length > 0)
    await trx('interaction_contacts').insert(
      contactIds.map((contactId) => ({ ...ofAccount(account), interaction_id: id, contact_id: contactId })),
    );
}

/** Those that are seen: papers that whoever writes may not see stay where they are. */
async function replaceDocuments(
  trx: Transaction,
  account: AccountWall,
  id: string,
  documentIds: readonly string[],
): Promise<void> {
  await trx('interaction_documents').where({ interaction_id: id }).delete();
  if (documentIds.length > 0)
    await trx('interaction_documents').insert(
      documentIds.map((documentId) => ({ ...ofAccount(account), interaction_id: id, document_id: documentId })),
    );
}

async function audit(
  trx: Transaction,
  { person, now }: Doing,
  { companyId, buId }: AccountWall,
  id: string,
  action: string,
  data: object,
): Promise<void> {
  await writeAudit(trx, {
    companyId,
    buId,
    principal: person,
    action,
    objectKind: 'interaction',
    objectId: id,
    outcome: 'applied',
    data,
    at: now,
  });
}
