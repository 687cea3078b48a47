import type { Me } from '../../contracts/auth';
import { readSelf } from '../../db/directory';
import type { Knex } from '../../db/pool';
import { readWithinWall } from '../../db/wall';
import type { Person } from '../../domain/principal/principal';

/** Who I am, as the screen shows it. */
export async function meView(pool: Knex, person: Person): Promise<Me> {
  const row = await readWithinWall(pool, person, (trx) => readSelf(trx, person));
  return {
    ...row,
    id: person.userId,
    name: person.name,
    profile: person.profile,
    roles: [...new Set(person.roles.map(({ role }) => role))],
  };
}
