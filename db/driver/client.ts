/** knex's client for PostgreSQL, with fewer waits: BEGIN is not waited for, a trip is one packet, and what decides is planned once. */
import type { Client } from 'pg';
import PostgresClient from 'knex/lib/dialects/postgres';
import PostgresTransaction from 'knex/lib/dialects/postgres/execution/pg-transaction';
import { statementNames } from './statementNames';

/** Connections inside a transaction that writes. */
const writing = new WeakSet();
const nameOf = statementNames();

/**
 * Statements of a transaction that writes find their rows by key: one plan fits all values. Left to itself PostgreSQL plans
 * each five times on each connection before it believes that, those inside its functions, triggers and walls included.
 */
const beginWriting = (isolationLevel: string | undefined) =>
  `BEGIN${isolationLevel === undefined ? '' : ` ISOLATION LEVEL ${isolationLevel}`}; SET LOCAL plan_cache_mode = force_generic_plan;`;

class BegunTransaction extends PostgresTransaction {
  /**
   * Sends BEGIN and goes on: what follows on the connection runs after it. Should it fail, the connection is gone, and
   * knex rejects the transaction as if it had been waited for.
   */
  override begin(connection: object): Promise<unknown> {
    if (this.readOnly) writing.delete(connection);
    else writing.add(connection);
    void (this.readOnly ? super.begin(connection) : this.query(connection, beginWriting(this.isolationLevel)));
    return Promise.resolve();
  }
}

/** Statements that are sent before the process does anything else leave together: PostgreSQL is woken once for all of them. */
function gather({ connection: { stream } }: Client): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

export class JalonClient extends PostgresClient {
  /**
   * Statements of a transaction that writes find their rows by key, so one plan fits all values. Lists do not: their
   * filters may be absent, and each is planned for the values it has.
   */
  override _query(connection: Client, sent: PostgresClient.Sent): Promise<PostgresClient.Sent> {
    const planned = writing.has(connection) && '__knexTxId' in connection && !sent.sql.startsWith('BEGIN');
    const name = planned ? nameOf(sent.sql) : undefined;
    gather(connection);
    return super._query(connection, name === undefined ? sent : { ...sent, options: { ...sent.options, name } });
  }

  override transaction(container: unknown, config: unknown, outer: unknown): never {
    return new BegunTransaction(this, container, config, outer) as never;
  }
}
