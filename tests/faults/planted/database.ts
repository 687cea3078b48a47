/** What the campaign's own proof does to the database of the product. */
import type { Knex } from 'knex';
import { eventually } from '../../support/eventually';

/** Every decision is read by its process, and every effect has left. */
export const settled = (owner: Knex) =>
  eventually('everything settled', async () => {
    const { rows } = await owner.raw<{ rows: { waits: boolean }[] }>(
      'SELECT EXISTS (SELECT FROM cases WHERE processed_seq < last_seq) OR EXISTS (SELECT FROM effects WHERE sent_at IS NULL) AS waits',
    );
    return rows[0]?.waits === false ? true : null;
  });

/** A defect in what is written to a table, whatever statement writes it. @returns takes it out again */
export async function plantTrigger(
  owner: Knex,
  table: string,
  before: 'INSERT' | 'UPDATE',
  body: string,
): Promise<() => Promise<void>> {
  const plantIt = `
    CREATE FUNCTION planted_${table}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} END $$;
    CREATE TRIGGER planted BEFORE ${before} ON ${table} FOR EACH ROW EXECUTE FUNCTION planted_${table}()`;
  await owner.raw(plantIt);
  return async () => {
    await owner.raw(`DROP FUNCTION planted_${table} CASCADE`);
  };
}
