import path from 'node:path';
import knex, { type Knex } from 'knex';

const migrations: Knex.MigratorConfig = {
  directory: path.join(__dirname, '..', 'migrations'),
  loadExtensions: ['.ts', '.js'],
};

/**
 * Brings a database to the newest schema, as the role that owns it. Safe when two processes do it at once: the
 * second waits for the first.
 *
 * @param databaseUrl connection of the owner
 * @returns the names of the migrations that this call applied, oldest first
 */
export async function migrateToLatest(databaseUrl: string): Promise<{ applied: string[] }> {
  const owner = knex({ client: 'pg', connection: databaseUrl, pool: { min: 0, max: 2 } });
  try {
    return await owner.transaction(async (trx) => {
      // knex's own lock row refuses the second caller; an advisory lock makes it wait instead.
      await trx.raw("SELECT pg_advisory_xact_lock(hashtext('jalon migrations'))");
      const [, applied] = (await owner.migrate.latest(migrations)) as [number, string[]];
      return { applied };
    });
  } finally {
    await owner.destroy();
  }
}
