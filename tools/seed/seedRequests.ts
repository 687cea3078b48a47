import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withClient } from '../startup/database';

const parts = ['1-plan.sql', '2-opportunities.sql', '3-requests.sql'].map((name) => readFileSync(path.join(__dirname, name), 'utf8'));

export interface Wish {
  /** How many open requests to add, each with an opportunity of its own; an account serves four. */
  requests: number;
  now: Date;
}

/**
 * Adds open requests to an organisation that is there already, in one transaction and by set: about a second per 10,000.
 * Templates, business units, agents, ages and due dates are spread by a fixed seed; nothing is to be told or sent.
 *
 * @param ownerUrl connection of the role that owns the schema
 */
export async function seedRequests(ownerUrl: string, { requests, now }: Wish): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('CREATE TEMP TABLE wish ON COMMIT DROP AS SELECT $1::int AS requests, $2::timestamptz AS now', [requests, now]);
    for (const part of parts) await client.query(part);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  });
}
