/** What HubSpot has of one object now, held against its record here: written, agreed on, or asked about. */
import type { Knex } from 'knex';
import type { CaseRef } from '../../domain/cases/kinds';
import type { Refusal } from '../../domain/errors/refusal';
import { asToldHere } from '../../domain/hubspot/comes';
import { leaving } from '../../domain/hubspot/leaves';
import { EXTERNAL_ID, isActivity, type HubspotObject, type HubspotProperties } from '../../domain/hubspot/objects';
import { inwardVerdict, listenedTo, ownerOf } from '../../domain/hubspot/owners';
import { narrowToRow, type Transaction } from '../wall';
import { applyValues } from './apply';
import { inTurn, type Turn } from './connection';
import { makeInteraction } from './exchange';
import { eventsDone, type HeardOf } from './events';
import { writeLedger } from './ledger';
import { ask, settleQuestions } from './questions';
import { nameOf, readSources, type RecordKind } from './sources';
import type { Theirs } from './theirs';

export interface LinkedRecord {
  recordId: string;
  buId: string;
  name: string;
  agreed: HubspotProperties;
}

const system = { kind: 'system', process: 'hubspot' } as const;

export const kindOf = (object: HubspotObject): RecordKind =>
  object === 'company' || object === 'contact' || object === 'deal' ? object : 'activity';

/** Everything that was told of one object is settled in one transaction. @returns cases whose processes have news */
export function receive(knex: Knex, turn: Turn, heard: HeardOf, theirs: Theirs, at: Date): Promise<CaseRef[]> {
  return inTurn(knex, turn, async (trx) => {
    const touched: CaseRef[] = [];
    const link = await linkOf(trx, turn, heard, theirs);
    const outcome = link
      ? await compare(trx, turn, { heard, theirs, link, at }, touched)
      : await meet(trx, turn, heard, theirs, at);
    await eventsDone(trx, heard, outcome, at);
    return touched;
  });
}

/** By the id it has there, or by ours that it says: an id that we never gave is no link. */
async function linkOf(trx: Transaction, turn: Turn, { object, hubspotId }: HeardOf, theirs: Theirs) {
  const link = await trx('hubspot_links')
    .where({ company_id: turn.companyId, object })
    .whereNull('removed_at')
    .where(
      (either) =>
        void either
          .whereIn('hubspot_id', [hubspotId, theirs.hubspotId])
          .orWhere('record_id', theirs.properties[EXTERNAL_ID] || null),
    )
    .first<LinkedRecord | undefined>('record_id as recordId', 'bu_id as buId', 'name', 'agreed');
  if (link) await trx('hubspot_links').where({ record_id: link.recordId }).update({ hubspot_id: theirs.hubspotId });
  return link;
}

interface Comparing {
  heard: HeardOf;
  theirs: Theirs;
  link: LinkedRecord;
  at: Date;
}

async function compare(trx: Transaction, turn: Turn, one: Comparing, touched: CaseRef[]): Promise<string> {
  const { heard, theirs, link } = one;
  await narrowToRow(trx, turn.companyId, link.buId);
  const source = (await readSources(trx, kindOf(heard.object), [link.recordId])).get(link.recordId);
  const ours = source ? leaving(source) : null;
  if (!ours) return 'kept_here';
  const oursAt = await lastChangedAt(trx, link.recordId);
  const said = new Set<string>();
  for (const property of listenedTo(heard.object)) {
    const owner = ownerOf(heard.object, property);
    const raw = theirs.properties[property];
    if (owner === null || raw === undefined) continue;
    const value = asToldHere(heard.object, property, raw);
    const agreed = link.agreed[property] ?? '';
    const compared = { owner, agreed, ours: ours.properties[property] ?? '', theirs: value ?? raw, oursAt };
    const verdict = inwardVerdict({ ...compared, theirsAt: theirs.writtenAt.get(property) ?? null });
    if (verdict === 'nothing') continue;
    said.add(await act(trx, turn, one, { ...compared, property, verdict: value === null ? 'ask' : verdict }, touched));
  }
  await trx('hubspot_links')
    .where({ record_id: link.recordId })
    .update({ name: source ? nameOf(source) : link.name });
  return said.size === 0 ? 'echo' : [...said].sort().join('+');
}

async function lastChangedAt(trx: Transaction, recordId: string): Promise<Date | null> {
  const row = await trx('hubspot_changes')
    .where({ record_id: recordId })
    .orderBy('id', 'desc')
    .first<{ at: Date } | undefined>('changed_at as at');
  return row?.at ?? null;
}

interface Acting {
  property: string;
  verdict: ReturnType<typeof inwardVerdict>;
  agreed: string;
  ours: string;
  theirs: string;
}

async function act(trx: Transaction, turn: Turn, one: Comparing, acting: Acting, touched: CaseRef[]): Promise<string> {
  const { link } = one;
  const { property, verdict, theirs } = acting;
  if (verdict === 'agree') {
    await agree(trx, link, property, theirs);
    await settleQuestions(trx, { recordId: link.recordId, properties: [property], at: one.at });
    return 'agreed';
  }
  if (verdict === 'ask') return question(trx, turn, one, acting, null);
  const refusal = await write(trx, turn, one, acting, touched);
  if (refusal) return question(trx, turn, one, acting, refusal);
  return verdict === 'writeAndAsk' ? question(trx, turn, one, acting, null) : 'written';
}

/** What a rule refuses is asked about, and nothing of it stands. */
async function write(
  trx: Transaction,
  turn: Turn,
  { heard, theirs: { hubspotId }, link, at }: Comparing,
  { property, ours, theirs }: Acting,
  touched: CaseRef[],
): Promise<Refusal | null> {
  const refusal = await applyValues(
    trx,
    {
      object: heard.object,
      recordId: link.recordId,
      companyId: turn.companyId,
      values: { [property]: theirs },
      by: system,
      key: `${property}/${heard.eventIds.at(-1)}`,
      now: at,
    },
    touched,
  );
  if (refusal) return refusal;
  await agree(trx, link, property, theirs);
  await writeLedger(trx, {
    companyId: turn.companyId,
    buId: link.buId,
    at,
    direction: 'in',
    object: heard.object,
    recordId: link.recordId,
    name: link.name,
    hubspotId,
    changes: [{ property, from: ours, to: theirs }],
    cause: 'changed',
  });
  return null;
}

async function question(
  trx: Transaction,
  turn: Turn,
  { heard, theirs: { hubspotId }, link, at }: Comparing,
  { property, ours, theirs }: Acting,
  refusal: Refusal | null,
): Promise<string> {
  await ask(trx, {
    companyId: turn.companyId,
    buId: link.buId,
    kind: property === 'dealstage' ? 'stage' : 'value',
    object: heard.object,
    recordId: link.recordId,
    hubspotId,
    name: link.name,
    property,
    ours,
    theirs,
    code: refusal?.code ?? null,
    missing: refusal?.missing ?? [],
    at,
  });
  return 'asked';
}

/** From now on this is what both have. */
export async function agree(trx: Transaction, link: LinkedRecord, property: string, value: string): Promise<void> {
  await trx('hubspot_links')
    .where({ record_id: link.recordId })
    .update({ agreed: trx.raw('agreed || jsonb_build_object(?::text, ?::text)', [property, value]) });
}

/** An object that no record is: an exchange of a known account is made here, a company or contact is looked for, anything else is asked about. */
async function meet(trx: Transaction, turn: Turn, heard: HeardOf, theirs: Theirs, at: Date): Promise<string> {
  const { object } = heard;
  const name = nameThere(object, theirs.properties);
  const value = object === 'company' ? theirs.properties['siren'] : theirs.properties['email'];
  const match = isActivity(object) || !value ? undefined : await matching(trx, turn, object, value);
  if (match) {
    await trx('hubspot_links')
      .insert({
        record_id: match.id,
        company_id: turn.companyId,
        bu_id: match.bu_id,
        object,
        name,
        hubspot_id: theirs.hubspotId,
      })
      .onConflict('record_id')
      .ignore();
    await trx('hubspot_changes').insert({
      company_id: turn.companyId,
      bu_id: match.bu_id,
      object,
      record_id: match.id,
    });
    return 'matched';
  }
  if (isActivity(object) && (await makeInteraction(trx, turn, { object, name, theirs, at }))) return 'made';
  await ask(trx, {
    companyId: turn.companyId,
    buId: null,
    kind: 'unmatched',
    object,
    recordId: null,
    hubspotId: theirs.hubspotId,
    name,
    theirs: value ?? '',
    at,
  });
  return 'asked';
}

async function matching(trx: Transaction, { companyId }: Turn, object: HubspotObject, value: string) {
  const { rows } = await trx.raw<{ rows: { id: string; bu_id: string }[] }>(
    'SELECT * FROM door_hubspot_match(?, ?, ?)',
    [companyId, object, value],
  );
  return rows[0];
}

function nameThere(object: HubspotObject, properties: HubspotProperties): string {
  const said = { company: properties['name'], deal: properties['dealname'], contact: undefined }[object as 'company'];
  const person = [properties['firstname'], properties['lastname']].filter(Boolean).join(' ');
  const words = ['hs_note_body', 'hs_meeting_title', 'hs_call_title', 'hs_email_subject'].map((one) => properties[one]);
  return (said || person || words.find(Boolean) || properties['email'] || '?').replace(/\n[^]*/, '').slice(0, 200);
}
