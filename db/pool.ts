/** The connection pool of one process, as the restricted role, with the types that Jalon counts in. */
import knex, { type Knex } from 'knex';
import { types } from 'pg';

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
  getTypeParser: (oid: TypeId, format: string): unknown => parsers[oid] ?? types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text'),
};

/** Opens a pool that connects at its first query: int8 as safe numbers, days as strings, instants as Date. */
export function openPool({ url, name, max = 20, acquireTimeoutMs = 8000, onWarning = () => undefined }: PoolOptions): Knex {
  return knex({
    client: 'pg',
    connection: { connectionString: url, application_name: `jalon-${name}`, types: jalonTypes },
    pool: { min: 0, max },
    // knex would write the values of a failed query into its message, and from there they would reach the log.
    compileSqlOnError: false,
    log: { warn: onWarning, error: onWarning },
    acquireConnectionTimeout: acquireTimeoutMs,
  });
}
