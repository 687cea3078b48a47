/** An exchange that was written in HubSpot is one of its account here (requirement 313), in the name of who wrote it, else of who answers for the account. */
import { isRefusal } from '../../domain/errors/refusal';
import type { HubspotActivity, HubspotProperties } from '../../domain/hubspot/objects';
import { personInCompany } from '../principals';
import { createInteraction } from '../interactions/write';
import { narrowToRow, type Transaction } from '../wall';
import { wordsOf } from './apply';
import type { Turn } from './connection';
import { writeLedger } from './ledger';
import type { Theirs } from './theirs';

interface Exchange {
  object: HubspotActivity;
  name: string;
  theirs: Theirs;
  at: Date;
}

interface Linked {
  recordId: string;
  buId: string;
  object: string;
}

/** @returns whether there was an account to write it on, and somebody to write it for */
export async function makeInteraction(
  trx: Transaction,
  { companyId }: Turn,
  { object, name, theirs, at }: Exchange,
): Promise<boolean> {
  const { properties, hubspotId } = theirs;
  const linked = await trx('hubspot_links')
    .where({ company_id: companyId })
    .whereIn(
      ['object', 'hubspot_id'],
      theirs.associated.map((one) => [one.object, one.hubspotId]),
    )
    .select<Linked[]>('record_id as recordId', 'bu_id as buId', 'object');
  const account = linked.find((one) => one.object === 'company');
  if (!account) return false;
  await narrowToRow(trx, companyId, account.buId);
  const person = await writerOf(trx, companyId, account.recordId, properties);
  if (!person) return false;
  const startsAt = instantOf(properties['hs_meeting_start_time'] ?? properties['hs_timestamp'], at);
  const contactIds = await knownContacts(trx, account.recordId, linked);
  const made = await createInteraction(trx, {
    person,
    accountId: account.recordId,
    key: `hubspot/${object}/${hubspotId}`,
    now: at,
    through: 'hubspot',
    fields: {
      kind: object,
      comment: null,
      ...wordsOf(object, properties),
      subject: wordsOf(object, properties).subject || name,
      startsAt,
      endsAt: instantOf(properties['hs_meeting_end_time'], startsAt),
      assigneeId: person.userId,
      contactIds,
      documentIds: [],
      opportunityId: null,
      report: null,
      done: startsAt <= at || object === 'note',
    },
  });
  if (isRefusal(made)) return false;
  const { jalon_id: _, ...agreed } = properties;
  await trx('hubspot_links').insert({
    record_id: made.id,
    company_id: companyId,
    bu_id: account.buId,
    object,
    name,
    hubspot_id: hubspotId,
    agreed: JSON.stringify(agreed),
    associated: linked.map(({ recordId }) => recordId),
  });
  await writeLedger(trx, {
    companyId,
    buId: account.buId,
    at,
    direction: 'in',
    object,
    recordId: made.id,
    name,
    hubspotId,
    changes: Object.entries(agreed).map(([property, to]) => ({ property, from: '', to })),
    cause: 'made',
  });
  return true;
}

async function writerOf(
  trx: Transaction,
  companyId: string,
  accountId: string,
  { jalon_owner: email = '' }: HubspotProperties,
) {
  const { rows } = await trx.raw<{ rows: { id: string | null }[] }>(
    `SELECT coalesce(door_user_of_email(:companyId, :email), a.account_manager_id, a.client_lead_partner_id, a.created_by) AS id FROM accounts a WHERE a.id = :accountId`,
    { companyId, email, accountId },
  );
  const id = rows[0]?.id;
  return id ? personInCompany(trx, id, companyId) : null;
}

async function knownContacts(trx: Transaction, accountId: string, linked: readonly Linked[]): Promise<string[]> {
  return trx('contacts')
    .where({ account_id: accountId })
    .whereIn(
      'id',
      linked.filter(({ object }) => object === 'contact').map(({ recordId }) => recordId),
    )
    .orderBy('id')
    .pluck<string[]>('id');
}

/** HubSpot writes an instant as one, or as its milliseconds. */
function instantOf(text: string | undefined, otherwise: Date): Date {
  const date = text === undefined || text === '' ? otherwise : new Date(/^\d+$/.test(text) ? Number(text) : text);
  return Number.isNaN(date.getTime()) ? otherwise : date;
}
