/** A file opens cases no faster than their processes follow. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import { mostUnread, unreadDecisions } from '../../db/cases/unread';

/** Whoever brings a file in sees it go on all the same, were the processes to read nothing at all. */
const FEW = 5;
const PATIENCE_MS = 3000;
const LOOK_EVERY_MS = 200;

/**
 * Waits for the processes to catch up, outside any transaction.
 * @returns how many rows may be written now: all that were asked for, or few while the processes are behind
 */
export async function rowsThatMayFollow(pool: Knex, asked: number): Promise<number> {
  const until = Date.now() + PATIENCE_MS;
  while ((await unreadDecisions(pool)) > mostUnread) {
    if (Date.now() >= until) return Math.min(FEW, asked);
    await sleep(LOOK_EVERY_MS);
  }
  return asked;
}
