import { readdirSync } from 'node:fs';
import path from 'node:path';
import knex, { type Knex } from 'knex';

const directory = path.join(__dirname, '..', 'migrations');

/** Known to the database by the name of its source: compiled or not, it is the same migration. */
const sourceUpTo = (last: string | undefined): Knex.MigrationSource<string> => ({
  getMigrations: () =>
    Promise.resolve(
      readdirSync(directory)
        .flatMap((file) => /^(.+)\.[jt]s$/.exec(file)?.[1] ?? [])
        .filter((name) => last === undefined || name <= last)
        .sort(),
    ),
  getMigrationName: (name) => `${name}.ts`,
  getMigration: (name) => import(path.join(directory, name)) as Promise<Knex.Migration>,
});

/**
 * Brings a database to the newest schema, as the role that owns it. Safe when two processes do it at once: the
 * second waits for the first.
 *
 * @param databaseUrl connection of the owner
 * @param last the newest one to apply, by its name without extension; all of them when not given
 * @returns the names of the migrations that this call applied, oldest first
 */
export async function migrateToLatest(databaseUrl: string, last?: string): Promise<{ applied: string[] }> {
  const owner = knex({ client: 'pg', connection: databaseUrl, pool: { min: 0, max: 2 } });
  try {
    return await owner.transaction(async (trx) => {
      // knex's own lock row refuses the second caller; an advisory lock makes it wait instead.
      await trx.raw("SELECT pg_advisory_xact_lock(hashtext('jalon migrations'))");
      const [, applied] = (await owner.migrate.latest({ migrationSource: sourceUpTo(last) })) as [number, string[]];
      return { applied };
    });
  } finally {
    await owner.destroy();
  }
}
