/** knex's own PostgreSQL dialect, which it ships without types: what `client.ts` builds on. */
declare module 'knex/lib/dialects/postgres' {
  import type { Knex } from 'knex';

  interface Sent {
    sql: string;
    bindings?: unknown[];
    options?: { name?: string };
  }

  class PostgresClient extends Knex.Client {
    _query(connection: object, sent: Sent): Promise<Sent>;
  }
  namespace PostgresClient {
    export { Sent };
  }
  export = PostgresClient;
}

declare module 'knex/lib/dialects/postgres/execution/pg-transaction' {
  class PostgresTransaction {
    constructor(client: object, container: unknown, config: unknown, outer: unknown);
    readonly readOnly: boolean | undefined;
    /** One that knex knows: it refuses any other word. */
    readonly isolationLevel: string | undefined;
    begin(connection: object): Promise<unknown>;
    query(connection: object, sql: string): Promise<unknown>;
  }
  export = PostgresTransaction;
}
