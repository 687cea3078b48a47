import type { Knex } from 'knex';

export interface Lease {
  name: string;
  owner: string;
  forMs: number;
}

/**
 * Takes or renews a lease in one conditional statement.
 * @returns its token while it is ours, null while somebody else's has not run out
 */
export async function holdLease(knex: Knex, { name, owner, forMs }: Lease): Promise<number | null> {
  const { rows } = await knex.raw<{ rows: { token: number }[] }>(
    `INSERT INTO leases AS l (name, owner, until) VALUES (:name, :owner, now() + :forMs * interval '1 millisecond')
     ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until, token = CASE WHEN l.owner = excluded.owner THEN l.token ELSE l.token + 1 END
     WHERE l.owner = excluded.owner OR l.until < now()
     RETURNING token`,
    { name, owner, forMs },
  );
  return rows[0]?.token ?? null;
}
