/** What HubSpot told: kept first, once, and looked at later, whatever order it came in. */
import type { Knex } from 'knex';
import { hubspotObjects, type HubspotObject } from '../../domain/hubspot/objects';
import { hubspotEventsLetGoBefore } from '../../domain/retention/hubspotEvents';
import { withinCompany, type Transaction } from '../wall';
import { inTurn, type Turn } from './connection';

/** What happened, without the value: that is read where it stands. */
export interface ToldEvent {
  eventId: number;
  /** « contact.propertyChange ». */
  subscriptionType: string;
  objectId: number;
  propertyName?: string | undefined;
  occurredAt: number;
  newObjectId?: number | undefined;
  mergedObjectIds?: number[] | undefined;
}

const objectOf = (subscriptionType: string): HubspotObject | undefined =>
  hubspotObjects.find((object) => subscriptionType.startsWith(`${object}.`));

/** In a transaction of the company. @returns how many are new */
export const keepEvents = (knex: Knex, companyId: string, events: readonly ToldEvent[], at: Date): Promise<number> =>
  withinCompany(knex, companyId, (trx) => putEvents(trx, companyId, events, at));

/** Those of objects that Jalon has nothing to do with are nobody's. Told again, one is kept once. @returns how many are new */
export async function putEvents(
  trx: Transaction,
  companyId: string,
  events: readonly ToldEvent[],
  at: Date,
): Promise<number> {
  const rows = events.flatMap((event) => {
    const object = objectOf(event.subscriptionType);
    return object ? [rowOf(companyId, object, event, at)] : [];
  });
  if (rows.length === 0) return 0;
  const kept = await trx('hubspot_events')
    .insert(rows)
    .onConflict(trx.raw('ON CONSTRAINT hubspot_event_once'))
    .ignore()
    .returning('id');
  return kept.length;
}

const rowOf = (companyId: string, object: HubspotObject, event: ToldEvent, at: Date) => ({
  company_id: companyId,
  event_id: event.eventId,
  kind: event.subscriptionType.slice(object.length + 1),
  object,
  hubspot_id: String(event.objectId),
  property: event.propertyName ?? '',
  occurred_at: new Date(event.occurredAt),
  merged_into: event.newObjectId === undefined ? null : String(event.newObjectId),
  merged_ids: (event.mergedObjectIds ?? []).map(String),
  received_at: at,
});

/** Everything that waits about one object. */
export interface HeardOf {
  object: HubspotObject;
  hubspotId: string;
  eventIds: string[];
  kinds: string[];
  mergedInto: string | null;
  mergedIds: string[];
  /** How often it could not be read in. */
  tries: number;
}

export const objectsAtOnce = 50;

// What could not be read in before comes last: however much of it there is, it is in nobody's way.
const waiting = `
  SELECT e.object, e.hubspot_id AS "hubspotId", array_agg(e.id::text ORDER BY e.id) AS "eventIds", array_agg(DISTINCT e.kind) AS kinds, max(e.merged_into) AS "mergedInto",
    coalesce((SELECT array_agg(DISTINCT m) FROM hubspot_events o, unnest(o.merged_ids) m WHERE o.id = ANY (array_agg(e.id))), '{}') AS "mergedIds", coalesce(u.tries, 0) AS tries
  FROM hubspot_events e LEFT JOIN hubspot_unread u ON u.company_id = e.company_id AND u.object = e.object AND u.hubspot_id = e.hubspot_id
  WHERE e.company_id = :companyId AND e.done_at IS NULL AND (u.next_try_at IS NULL OR u.next_try_at <= :at)
  GROUP BY e.object, e.hubspot_id, u.tries ORDER BY u.tries IS NOT NULL, array_position(ARRAY['company', 'contact', 'deal'], e.object) NULLS LAST, min(e.id) LIMIT :most`;

export const readHeard = (knex: Knex, turn: Turn, at: Date): Promise<HeardOf[]> =>
  inTurn(knex, turn, async (trx) => {
    const { rows } = await trx.raw<{ rows: HeardOf[] }>(waiting, {
      companyId: turn.companyId,
      at,
      most: objectsAtOnce,
    });
    return rows;
  });

/** Whatever kept it from being read in is over with them. */
export async function eventsDone(
  trx: Transaction,
  { object, hubspotId, eventIds }: HeardOf,
  outcome: string,
  at: Date,
): Promise<void> {
  await trx('hubspot_events').whereIn('id', eventIds).update({ done_at: at, outcome });
  await trx('hubspot_unread').where({ object, hubspot_id: hubspotId }).delete();
}

export const eventsOver = (knex: Knex, turn: Turn, heard: HeardOf, outcome: string, at: Date): Promise<void> =>
  inTurn(knex, turn, (trx) => eventsDone(trx, heard, outcome, at));

const FORGOTTEN_AT_ONCE = 1000;

/** Lets go what was looked at long ago, whichever company's; what waits stays, however old. @returns how many */
export async function forgetHeard(knex: Knex, now: Date): Promise<number> {
  const before = hubspotEventsLetGoBefore(now);
  for (let forgotten = 0; ;) {
    const { rows } = await knex.raw<{ rows: { count: number }[] }>('SELECT door_forget_hubspot_events(?, ?) AS count', [
      before,
      FORGOTTEN_AT_ONCE,
    ]);
    const count = rows[0]?.count ?? 0;
    forgotten += count;
    if (count < FORGOTTEN_AT_ONCE) return forgotten;
  }
}
