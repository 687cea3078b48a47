/** Rows that hang on an account, and how they change hands. */
import { contactCards } from '../contacts/cards';
import type { Transaction } from '../wall';

/** Tables whose rows name their account and have an id: those that moved are remembered one by one. */
const ownTables = [
  'cases',
  'opportunities',
  'requests',
  'missions',
  'proposals',
  'acceptances',
  'sepa_mandates',
  'client_services',
  'documents',
  'interactions',
  'contacts',
  'contact_attachments',
  'sites',
  'client_group_members',
  'priority_targets',
] as const;
export type OwnTable = (typeof ownTables)[number];

export type Moved = Record<OwnTable, string[]> & {
  /** What had left, or waited to; a merge of before there were any has none. */
  transmissions?: string[];
  /** Sites that are no longer the head office: the kept account has its own. */
  headOffices: string[];
};

/** Rows that go where what they belong to goes, whoever added them since: table, the column that names it, its table. */
const followers = [
  ['cases', 'opportunity_id', 'opportunities'],
  ['requests', 'opportunity_id', 'opportunities'],
  ['missions', 'opportunity_id', 'opportunities'],
  ['proposals', 'opportunity_id', 'opportunities'],
  ['interactions', 'opportunity_id', 'opportunities'],
  ['acceptances', 'request_id', 'requests'],
  ['sepa_mandates', 'request_id', 'requests'],
  ['client_services', 'opened_by_request', 'requests'],
  ['contact_types', 'contact_id', 'contacts'],
  ['interaction_contacts', 'interaction_id', 'interactions'],
  ['interaction_documents', 'interaction_id', 'interactions'],
  ['document_retentions', 'document_id', 'documents'],
  ['documents', 'first_id', 'documents'],
] as const;

/** Everything of one account goes to another, whoever's it is; processes find it at their next look at their case. */
export async function moveEverything(trx: Transaction, from: string, to: string): Promise<Moved> {
  const moved: Partial<Moved> = { headOffices: await secondHeadOffices(trx, from, to) };
  for (const table of ownTables)
    moved[table] = (
      await trx(table).where({ account_id: from }).update({ account_id: to }).returning<{ id: string }[]>('id')
    ).map(({ id }) => id);
  for (const table of [
    'contact_types',
    'interaction_contacts',
    'interaction_documents',
    'document_retentions',
  ] as const)
    await trx(table).where({ account_id: from }).update({ account_id: to });
  return moved as Moved;
}

/** Whom these attachments are of. */
export async function peopleOf(trx: Transaction, attachments: readonly string[]): Promise<string[]> {
  return trx('contact_attachments')
    .whereIn('id', [...attachments])
    .pluck<string[]>('contact_id');
}

async function secondHeadOffices(trx: Transaction, from: string, to: string): Promise<string[]> {
  if (!(await trx('sites').where({ account_id: to, head_office: true }).first('id'))) return [];
  return (
    await trx('sites')
      .where({ account_id: from, head_office: true })
      .update({ head_office: false })
      .returning<{ id: string }[]>('id')
  ).map(({ id }) => id);
}

/** What moved and is still there goes back, with what was added to it since. What was added to the account itself stays. */
export async function moveBack(trx: Transaction, moved: Moved, from: string, to: string): Promise<void> {
  // A merge that was made before a table was there remembers nothing of it.
  const remembered: Partial<Moved> = moved;
  for (const table of ownTables)
    await trx(table)
      .where({ account_id: from })
      .whereIn('id', remembered[table] ?? [])
      .update({ account_id: to });
  for (const [table, column, owner] of followers)
    await trx(table)
      .where({ account_id: from })
      .whereIn(column, trx(owner).where({ account_id: to }).select('id'))
      .update({ account_id: to });
  const cited = trx('checklist_items as i')
    .join('requests as r', 'r.id', 'i.request_id')
    .where({ 'r.account_id': to })
    .whereNotNull('i.document_id')
    .select('i.document_id');
  const ofMeetings = trx('interaction_documents').where({ account_id: to }).select('document_id');
  await trx('documents')
    .where({ account_id: from })
    .where((paper) => paper.whereIn('id', cited).orWhereIn('id', ofMeetings))
    .update({ account_id: to });
  await trx('sites').where({ account_id: to }).whereIn('id', moved.headOffices).update({ head_office: true });
}

const crossing = `
  SELECT 'contact' AS what FROM opportunities o WHERE o.account_id IN (:one, :other) AND o.main_contact_id IS NOT NULL AND NOT EXISTS (SELECT FROM ${contactCards} k WHERE k.id = o.main_contact_id AND k.account_id = o.account_id)
  UNION ALL SELECT 'contact' FROM interaction_contacts x WHERE x.account_id IN (:one, :other) AND NOT EXISTS (SELECT FROM ${contactCards} k WHERE k.id = x.contact_id AND k.account_id = x.account_id)
  UNION ALL SELECT 'site' FROM opportunities o JOIN sites s ON s.id = o.site_id WHERE o.account_id IN (:one, :other) AND s.account_id <> o.account_id
  UNION ALL SELECT 'document' FROM checklist_items i JOIN requests r ON r.id = i.request_id JOIN documents d ON d.id = i.document_id WHERE r.account_id IN (:one, :other) AND d.account_id <> r.account_id
  UNION ALL SELECT 'document' FROM interaction_documents x JOIN documents d ON d.id = x.document_id WHERE x.account_id IN (:one, :other) AND d.account_id <> x.account_id
  UNION ALL SELECT 'document' FROM proposals p JOIN documents d ON d.id = p.signed_document_id WHERE p.account_id IN (:one, :other) AND d.account_id <> p.account_id
  UNION ALL SELECT 'document' FROM documents d JOIN documents f ON f.id = d.first_id WHERE d.account_id IN (:one, :other) AND f.account_id <> d.account_id
  LIMIT 1`;

/** What of one of two accounts is named by the other: they can no longer be told apart. Null when nothing is. */
export async function whatCrosses(
  trx: Transaction,
  one: string,
  other: string,
): Promise<'contact' | 'site' | 'document' | null> {
  const { rows } = await trx.raw<{ rows: { what: 'contact' | 'site' | 'document' }[] }>(crossing, { one, other });
  return rows[0]?.what ?? null;
}
