import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withClient } from '../startup/database';

const read = (name: string) => readFileSync(path.join(__dirname, name), 'utf8');
const opportunities = ['1-plan.sql', '2-opportunities.sql'].map(read);
const requests = [...opportunities, read('3-requests.sql')];

async function seed(ownerUrl: string, parts: readonly string[], count: number, now: Date): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('CREATE TEMP TABLE wish ON COMMIT DROP AS SELECT $1::int AS wanted, $2::timestamptz AS now', [
      count,
      now,
    ]);
    for (const part of parts) await client.query(part);
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE');
  });
}

/**
 * Adds open requests, each with an opportunity of its own, to an organisation that is there already, in one transaction
 * and by set: about a second per 10,000. An account serves four. Templates, business units, agents, ages and due dates
 * are spread by a fixed seed; nothing is to be told or sent.
 *
 * @param ownerUrl connection of the role that owns the schema
 */
export function seedRequests(ownerUrl: string, count: number, now: Date): Promise<void> {
  return seed(ownerUrl, requests, count, now);
}

/** Adds open opportunities that nobody has asked anything for. */
export function seedOpportunities(ownerUrl: string, count: number, now: Date): Promise<void> {
  return seed(ownerUrl, opportunities, count, now);
}
