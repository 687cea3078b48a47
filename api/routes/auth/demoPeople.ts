import { operations } from '../../../contracts';
import { listDemoLogins } from '../../../db/principals';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { bindPublic } from '../../routing/bind';

/** The people of the demo. Outside a demo the route does not exist. */
export const demoPeople = bindPublic(operations.demoPeople, async ({ deps: { pool, config } }) => {
  if (!config.demo) throw new DomainError(refuse('not_found'));
  return { body: { people: await listDemoLogins(pool) } };
});
