/** What waits to be told to HubSpot is read as it is now, and what became of it kept together with its line in the ledger. */
import type { Knex } from 'knex';
import { changedProperties } from '../../domain/hubspot/agreed';
import { leaving, type Leaving } from '../../domain/hubspot/leaves';
import { EXTERNAL_ID, type HubspotProperties } from '../../domain/hubspot/objects';
import { narrowToRow, type Transaction } from '../wall';
import { inTurn, type Turn } from './connection';
import { writeLedger, type LedgerCause } from './ledger';
import { nameOf, readSources, recordKinds, type RecordKind } from './sources';

export const recordsAtOnce = 100;

export interface Link {
  hubspotId: string | null;
  agreed: HubspotProperties;
  associated: string[];
  removed: boolean;
  tries: number;
}

export interface Waiting {
  recordId: string;
  buId: string;
  /** Exactly those that were there before the record was read: what changes later is told later. */
  changeIds: string[];
  link: Link | null;
  name: string;
  /** Null where there is nothing to tell, or nothing any more. */
  leaving: Leaving | null;
}

interface Row extends Omit<Waiting, 'name' | 'leaving'> {
  kind: RecordKind;
}

// What others point at comes before what points at it.
const waiting = `
  SELECT c.object AS kind, c.record_id AS "recordId", (array_agg(c.bu_id ORDER BY c.id DESC))[1] AS "buId", array_agg(c.id::text) AS "changeIds",
    (SELECT jsonb_build_object('hubspotId', l.hubspot_id, 'agreed', l.agreed, 'associated', l.associated, 'removed', l.removed_at IS NOT NULL, 'tries', l.tries) FROM hubspot_links l WHERE l.record_id = c.record_id) AS link
  FROM hubspot_changes c LEFT JOIN hubspot_links w ON w.record_id = c.record_id
  WHERE c.company_id = :companyId AND (w.next_try_at IS NULL OR w.next_try_at <= :at)
  GROUP BY c.object, c.record_id ORDER BY array_position(ARRAY['company', 'contact', 'deal', 'activity'], c.object), min(c.id) LIMIT :most`;

/** The next that wait, whichever business unit's. */
export function readWaiting(knex: Knex, turn: Turn, at: Date, most = recordsAtOnce): Promise<Waiting[]> {
  return inTurn(knex, turn, async (trx) => {
    const { rows } = await trx.raw<{ rows: Row[] }>(waiting, { companyId: turn.companyId, at, most });
    const [first, ...others] = new Set(rows.map(({ buId }) => buId));
    if (first === undefined) return [];
    await narrowToRow(trx, turn.companyId, first, ...others);
    const read: Waiting[] = [];
    for (const kind of recordKinds) {
      const ofKind = rows.filter((row) => row.kind === kind);
      const sources = await readSources(
        trx,
        kind,
        ofKind.map(({ recordId }) => recordId),
      );
      for (const { kind: _, ...row } of ofKind) {
        const source = sources.get(row.recordId);
        read.push({ ...row, name: source ? nameOf(source) : '', leaving: source ? leaving(source) : null });
      }
    }
    return read;
  });
}

/** Which objects these records are in HubSpot, as far as it knows them. */
export async function objectsOf(knex: Knex, turn: Turn, recordIds: readonly string[]): Promise<LinkedObject[]> {
  return inTurn(knex, turn, async (trx) =>
    trx('hubspot_links')
      .whereIn('record_id', [...recordIds])
      .whereNotNull('hubspot_id')
      .whereNull('removed_at')
      .select<LinkedObject[]>('record_id as recordId', 'object', 'hubspot_id as hubspotId'),
  );
}

export interface LinkedObject {
  recordId: string;
  object: Leaving['object'];
  hubspotId: string;
}

export interface Told {
  hubspotId: string;
  /** What was sent; what else was agreed stays so. */
  sent: HubspotProperties;
  cause: LedgerCause;
}

/** HubSpot has it: kept with its line in the ledger, and what waited goes. Sent again after a crash, it is written here once. */
export function keepTold(knex: Knex, turn: Turn, one: Waiting, { hubspotId, sent, cause }: Told, at: Date) {
  return inTurn(knex, turn, async (trx) => {
    const agreed = one.link?.agreed ?? {};
    const { [EXTERNAL_ID]: _, ...values } = sent;
    await putLink(trx, turn, one, {
      hubspot_id: hubspotId,
      agreed: JSON.stringify({ ...agreed, ...values }),
      sent_at: at,
      problem: null,
      problem_since: null,
      tries: 0,
      next_try_at: null,
    });
    const changes = changedProperties(agreed, values);
    if (changes.length > 0)
      await writeLedger(trx, {
        companyId: turn.companyId,
        buId: one.buId,
        at,
        direction: 'out',
        object: objectOf(one),
        recordId: one.recordId,
        name: one.name,
        hubspotId,
        changes,
        cause,
      });
  });
}

/** Known there under another's hand: told from now on under this id. */
export const keepFound = (knex: Knex, turn: Turn, one: Waiting, hubspotId: string) =>
  inTurn(knex, turn, (trx) => putLink(trx, turn, one, { hubspot_id: hubspotId }));

/** @param associated records whose objects it is associated with by now */
export const settle = (knex: Knex, turn: Turn, one: Waiting, associated?: readonly string[]) =>
  inTurn(knex, turn, async (trx) => {
    if (associated) await trx('hubspot_links').where({ record_id: one.recordId }).update({ associated });
    await trx('hubspot_changes').whereIn('id', one.changeIds).delete();
  });

/** Deleted there: it is not made again. */
export const keepRemoved = (knex: Knex, turn: Turn, one: Waiting, at: Date) =>
  inTurn(knex, turn, async (trx) => {
    await putLink(trx, turn, one, { removed_at: at });
    await trx('hubspot_changes').whereIn('id', one.changeIds).delete();
  });

/** HubSpot does not take it as it is: it is told again when it changes, or when somebody asks. @param problem HubSpot's word for why */
export const keepRefused = (knex: Knex, turn: Turn, one: Waiting, problem: string, at: Date) =>
  inTurn(knex, turn, async (trx) => {
    await putLink(trx, turn, one, { problem, problem_since: at });
    await trx('hubspot_changes').whereIn('id', one.changeIds).delete();
  });

const LATER_SECONDS = 60;

/** What it belongs to is not there yet, or HubSpot said nothing of it. */
export const putOff = (knex: Knex, turn: Turn, one: Waiting, at: Date) =>
  inTurn(knex, turn, (trx) =>
    putLink(trx, turn, one, {
      tries: (one.link?.tries ?? 0) + 1,
      next_try_at: new Date(at.getTime() + LATER_SECONDS * 1000),
    }),
  );

function objectOf({ leaving: left }: Waiting): Leaving['object'] {
  if (!left) throw new Error('a record that tells nothing is no object of HubSpot');
  return left.object;
}

async function putLink(trx: Transaction, turn: Turn, one: Waiting, values: object): Promise<void> {
  const { recordId, buId, name } = one;
  await trx('hubspot_links')
    .insert({ record_id: recordId, company_id: turn.companyId, bu_id: buId, object: objectOf(one), name, ...values })
    .onConflict('record_id')
    .merge({ bu_id: buId, object: objectOf(one), name, ...values });
}
