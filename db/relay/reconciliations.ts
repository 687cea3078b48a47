/** Passes of the reconciler: one every five minutes and one whenever somebody asks, each taken by one worker. */
import type { Knex } from 'knex';

export interface PassResult {
  /** Open cases that had no run and were given one, and runs that an operator wanted started again. */
  restarted: number;
  /** Runs that had no case and were ended. */
  ended: number;
}

/** Asks for a pass as soon as a worker looks. @returns its number */
export async function askForPass(knex: Pick<Knex, 'raw'>): Promise<number> {
  const { rows } = await knex.raw<{ rows: { id: number }[] }>(
    'INSERT INTO reconciliations DEFAULT VALUES RETURNING id',
  );
  const asked = rows[0];
  if (!asked) throw new Error('the wish was not written');
  return asked.id;
}

/**
 * Takes the passes that were asked for, which one pass answers, or the one that is due.
 * @returns their numbers; none when there is nothing to do, or another worker does it
 */
export function takePasses(knex: Knex, everyMs: number): Promise<number[]> {
  return knex.transaction(async (trx) => {
    await trx.raw("SELECT pg_advisory_xact_lock(hashtext('jalon reconciler'))");
    const asked = await trx.raw<{ rows: { id: number }[] }>(
      'UPDATE reconciliations SET taken_at = now() WHERE taken_at IS NULL RETURNING id',
    );
    if (asked.rows.length > 0) return asked.rows.map(({ id }) => id);
    const due = await trx.raw<{ rows: { id: number }[] }>(
      `INSERT INTO reconciliations (taken_at) SELECT now()
       WHERE NOT EXISTS (SELECT FROM reconciliations WHERE taken_at > now() - ? * interval '1 millisecond') RETURNING id`,
      [everyMs],
    );
    return due.rows.map(({ id }) => id);
  });
}

/** Keeps what a pass came to, for a month. */
export async function finishPasses(
  knex: Knex,
  ids: readonly number[],
  { restarted, ended }: PassResult,
): Promise<void> {
  await knex('reconciliations').whereIn('id', ids).update({ finished_at: knex.fn.now(), restarted, ended });
  await knex('reconciliations').whereRaw("asked_at < now() - interval '30 days'").delete();
}

/** Gives back passes that could not be done, for whoever looks next: they are due until they are done. */
export async function releasePasses(knex: Knex, ids: readonly number[]): Promise<void> {
  await knex('reconciliations').whereIn('id', ids).update({ taken_at: null });
}
