/** Objects of HubSpot that could not be read in: each is tried again later and later, and keeps no other waiting. */
import type { Knex } from 'knex';
import type { HubspotObject } from '../../domain/hubspot/objects';
import { readAgainAt } from '../../domain/hubspot/waits';
import type { Transaction } from '../wall';
import { inTurn, type Turn } from './connection';

/** @param code why, never what was written there */
export const keepUnread = (
  knex: Knex,
  turn: Turn,
  { object, hubspotId, tries }: { object: HubspotObject; hubspotId: string; tries: number },
  code: string,
  at: Date,
): Promise<void> =>
  inTurn(knex, turn, async (trx) => {
    await trx('hubspot_unread')
      .insert({
        company_id: turn.companyId,
        object,
        hubspot_id: hubspotId,
        code,
        since: at,
        tries: tries + 1,
        next_try_at: readAgainAt(at, tries + 1),
      })
      .onConflict(['company_id', 'object', 'hubspot_id'])
      .merge(['code', 'tries', 'next_try_at']);
  });

export interface UnreadShown {
  object: HubspotObject;
  hubspotId: string;
  /** The record it is known as here; null where it is none. */
  recordId: string | null;
  name: string | null;
  code: string;
  since: string;
  nextTryAt: string;
}

const MOST_SHOWN = 50;

type Row = Omit<UnreadShown, 'since' | 'nextTryAt'> & { since: Date; nextTryAt: Date; count: number };

const unread = `
  SELECT u.object, u.hubspot_id AS "hubspotId", l.record_id AS "recordId", l.name, u.code, u.since, u.next_try_at AS "nextTryAt", count(*) OVER ()::integer AS count
  FROM hubspot_unread u LEFT JOIN LATERAL (SELECT k.record_id, k.name FROM hubspot_links k
    WHERE k.company_id = u.company_id AND k.object = u.object AND k.hubspot_id = u.hubspot_id ORDER BY k.record_id LIMIT 1) l ON true
  WHERE u.company_id = ? ORDER BY u.since DESC, u.object, u.hubspot_id LIMIT ?`;

/** The latest first, and how many there are. */
export async function unreadOf(trx: Transaction, companyId: string): Promise<{ count: number; items: UnreadShown[] }> {
  const { rows } = await trx.raw<{ rows: Row[] }>(unread, [companyId, MOST_SHOWN]);
  return {
    count: rows[0]?.count ?? 0,
    items: rows.map(({ object, hubspotId, recordId, name, code, since, nextTryAt }) => ({
      object,
      hubspotId,
      recordId,
      name,
      code,
      since: since.toISOString(),
      nextTryAt: nextTryAt.toISOString(),
    })),
  };
}

/** Whatever could not be read in is read once more, now. @returns how many */
export async function readUnreadAgain(trx: Transaction, companyId: string, now: Date): Promise<number> {
  return trx('hubspot_unread').where({ company_id: companyId }).update({ next_try_at: now });
}
