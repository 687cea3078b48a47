/** Whether anything of the records changed. */
import type { Knex } from 'knex';

/** What a refused attempt may write: who asked and what they were told. */
const OF_THE_ASKING = ['audit', 'sessions', 'idempotency_keys', 'case_commands', 'leases', 'worker_heartbeats'];

/** Table → digest of all its rows, whatever their order: sorting their texts takes more than reading them, and this is asked twice for each of two thousand tests. */
export async function checksums(owner: Knex): Promise<Record<string, string>> {
  const tables = await owner('pg_tables')
    .where({ schemaname: 'public' })
    .whereNotIn('tablename', OF_THE_ASKING)
    .orderBy('tablename')
    .pluck<string[]>('tablename');
  const question = tables
    .map(
      (table) =>
        `SELECT '${table}' AS name, (SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM ${table} t) AS digest`,
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
