/** The connection pool of one process, as the restricted role, with the types that Jalon counts in. */
import { Socket } from 'node:net';
import knex, { type Knex } from 'knex';
import { types, type Client } from 'pg';
import { JalonClient } from './driver/client';

export type { Knex } from 'knex';
type TypeId = Parameters<typeof types.getTypeParser>[0];

export interface PoolOptions {
  /** Connection of `jalon_app`. */
  url: string;
  /** Shown in `pg_stat_activity`: `api`, `worker`, … */
  name: string;
  max?: number;
  /** How long a request may wait for a free connection before it is told that the database is busy. */
  acquireTimeoutMs?: number;
  /** What the pool says about its connections; whoever runs a query learns of a failure by itself. */
  onWarning?: (message: string) => void;
}

/** @throws RangeError when a count or an amount no longer fits a JavaScript number: a rounded amount would be a wrong amount. */
function safeInteger(digits: string): number {
  const value = Number(digits);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${digits} is beyond the integers that stay exact`);
  return value;
}

/** A day stays `YYYY-MM-DD`: as a Date it would be midnight somewhere, and the day before elsewhere. */
const parsers: Record<number, (text: string) => unknown> = {
  [types.builtins.INT8]: safeInteger,
  [types.builtins.DATE]: (day) => day,
};

const jalonTypes = {
  getTypeParser: (oid: TypeId, format: string): unknown =>
    parsers[oid] ?? types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text'),
};

/** Longer than the role's `statement_timeout`: by then PostgreSQL itself would have ended the statement. */
const SILENT_MS = 17_000;

/**
 * Ends a connection whose server says nothing in the middle of a statement: it hangs, or the network swallows what it says.
 * Nobody would ever hear of it otherwise, and each statement would hold its connection for ever.
 */
export function endWhenSilent(client: Client): void {
  const { stream } = client.connection;
  if (!(stream instanceof Socket)) return;
  stream.setTimeout(SILENT_MS, () => {
    if (Reflect.get(client, 'readyForQuery') === false)
      stream.destroy(new Error('Connection terminated: the server was silent'));
  });
}

/** A connection keeps the plans of what it has been asked: the first decision after a quiet while must not pay for them anew. */
export const KEPT_IDLE_MS = 30 * 60_000;

/** Opens a pool that connects at its first query: int8 as safe numbers, days as strings, instants as Date. */
export function openPool({
  url,
  name,
  max = 20,
  acquireTimeoutMs = 8000,
  onWarning = () => undefined,
}: PoolOptions): Knex {
  // Statements may leave before those ahead of them are answered: see `inOneTrip`.
  const connection = {
    connectionString: url,
    application_name: `jalon-${name}`,
    types: jalonTypes,
    pipeline: true,
    keepAlive: true,
  };
  return knex({
    client: JalonClient,
    connection,
    pool: {
      min: 0,
      max,
      idleTimeoutMillis: KEPT_IDLE_MS,
      afterCreate: (client: Client, done: (error: Error | null, client: Client) => void) => {
        endWhenSilent(client);
        done(null, client);
      },
    },
    // knex would write the values of a failed query into its message, and from there they would reach the log.
    compileSqlOnError: false,
    log: { warn: onWarning, error: onWarning },
    acquireConnectionTimeout: acquireTimeoutMs,
  });
}
