/** The client file changed: the open requests of the account ask for what it calls for now, and say what changed. */
import { followFiles, takeChangesOf } from '../../db/requests/clientFileChanges';
import type { ApiDeps } from '../deps';

/** After the commit, so that whoever changed the file finds it done; should this process die or fail here, a worker does it. */
export async function rederiveRequests(
  { pool, clock, logger, tellNews, publishChange }: ApiDeps,
  accountId: string,
): Promise<void> {
  const onError = (error: unknown) => logger.warn({ err: error }, 'requests follow their client file later');
  try {
    const files = await takeChangesOf(pool, accountId);
    await followFiles({ knex: pool, tellNews, publishChange, onError }, files, clock());
  } catch (error) {
    onError(error);
  }
}
