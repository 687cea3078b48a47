import { operations } from '../../../contracts';
import { auditSession } from '../../../db/audit/attempts';
import { bind } from '../../routing/bind';

/** Closes the session, and the streams of its open screens. */
export const logout = bind(operations.logout, async ({ person, session, deps: { pool, changes, clock } }) => {
  await auditSession(pool, person, 'logout', clock());
  const { id } = session;
  await session.close();
  changes.recheck(id);
  return { body: null };
});
