/** What is known on both sides, a batch after the other, each once a night and the longest not compared first. */
import type { Knex } from 'knex';
import { nightBefore } from '../../domain/account/registerNight';
import type { HubspotObject, HubspotProperties } from '../../domain/hubspot/objects';
import type { Transaction } from '../wall';
import { inTurn, type Turn } from './connection';
import { putEvents, type ToldEvent } from './events';

/** As many as HubSpot reads in one call. */
const linksAtOnce = 100;
/** Five hundred calls of the day's many thousands; what is beyond waits for the next night. */
export const MOST_A_NIGHT = 50_000;

export interface Compared {
  recordId: string;
  object: HubspotObject;
  hubspotId: string;
  agreed: HubspotProperties;
}

/** The next of the night; none when all were compared or its measure is full. */
export function takeOfNight(knex: Knex, turn: Turn, at: Date): Promise<Compared[]> {
  const night = nightBefore(at);
  return inTurn(knex, turn, async (trx) => {
    const left = MOST_A_NIGHT - (await comparedIn(trx, turn, night));
    if (left <= 0) return [];
    return trx('hubspot_links')
      .where({ company_id: turn.companyId })
      .whereNotNull('hubspot_id')
      .whereNull('removed_at')
      .where('compared_at', '<', night)
      .orderBy(['compared_at', 'record_id'])
      .limit(Math.min(left, linksAtOnce))
      .select<Compared[]>('record_id as recordId', 'object', 'hubspot_id as hubspotId', 'agreed');
  });
}

async function comparedIn(trx: Transaction, { companyId }: Turn, night: Date): Promise<number> {
  const row = await trx('hubspot_connections')
    .where({ company_id: companyId, compared_night: night })
    .first<{ compared: number } | undefined>('compared');
  return row?.compared ?? 0;
}

/** What HubSpot says otherwise, or has no more, is kept as if it had told it: the object is read and settled like any other. */
export function keepCompared(
  knex: Knex,
  turn: Turn,
  compared: readonly Compared[],
  { changed, missing }: { changed: readonly Compared[]; missing: readonly Compared[] },
  at: Date,
): Promise<void> {
  const night = nightBefore(at);
  const told = (kind: string) => (one: Compared) => eventOf(one, kind, night);
  return inTurn(knex, turn, async (trx) => {
    await putEvents(
      trx,
      turn.companyId,
      [...changed.map(told('propertyChange')), ...missing.map(told('deletion'))],
      at,
    );
    await trx('hubspot_links')
      .whereIn(
        'record_id',
        compared.map(({ recordId }) => recordId),
      )
      .update({ compared_at: at });
    await trx('hubspot_connections')
      .where({ company_id: turn.companyId })
      .update({
        compared: (await comparedIn(trx, turn, night)) + compared.length,
        compared_night: night,
      });
  });
}

/** HubSpot's own are above zero: this one is the night's. */
const NIGHTLY_EVENT = 0;

const eventOf = ({ object, hubspotId }: Compared, kind: string, night: Date): ToldEvent => ({
  eventId: NIGHTLY_EVENT,
  subscriptionType: `${object}.${kind}`,
  objectId: Number(hubspotId),
  occurredAt: night.getTime(),
});
