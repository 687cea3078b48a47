/** Whether anything of the records changed. */
import type { Knex } from 'knex';

/** What a refused attempt may write: who asked and what they were told. */
const OF_THE_ASKING = ['audit', 'sessions', 'idempotency_keys', 'case_commands', 'leases', 'worker_heartbeats'];

/** Table → digest of all its rows. */
export async function checksums(owner: Knex): Promise<Record<string, string>> {
  const tables = await owner('pg_tables')
    .where({ schemaname: 'public' })
    .whereNotIn('tablename', OF_THE_ASKING)
    .orderBy('tablename')
    .pluck<string[]>('tablename');
  const question = tables
    .map(
      (table) =>
        `SELECT '${table}' AS name, (SELECT md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) FROM ${table} t) AS digest`,
    )
    .join(' UNION ALL ');
  const { rows } = await owner.raw<{ rows: { name: string; digest: string }[] }>(question);
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}

export async function expectSameRecords(owner: Knex, work: () => Promise<void>): Promise<void> {
  const before = await checksums(owner);
  await work();
  expect(await checksums(owner)).toEqual(before);
}
