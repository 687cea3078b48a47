/** The client file changed: the open requests of the account ask for what it calls for now, and say what changed. */
import { followFile, takeChangesOf } from '../../db/requests/clientFileChanges';
import type { ApiDeps } from '../deps';
import { announceDecision } from './command';

/** After the commit, so that whoever changed the file finds it done; should this process die or fail here, a worker does it. */
export async function rederiveRequests(deps: ApiDeps, accountId: string): Promise<void> {
  const { pool, clock, logger } = deps;
  const later = (error: unknown) => logger.warn({ err: error }, 'requests follow their client file later');
  try {
    for (const file of await takeChangesOf(pool, accountId))
      for (const handled of await followFile(pool, file, clock(), later)) announceDecision(deps, handled);
  } catch (error) {
    later(error);
  }
}
