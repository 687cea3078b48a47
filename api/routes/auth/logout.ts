import { operations } from '../../../contracts';
import { bind } from '../../routing/bind';

/** Closes the session, and the streams of its open screens. */
export const logout = bind(operations.logout, async ({ session, deps: { changes } }) => {
  const { id } = session;
  await session.close();
  changes.recheck(id);
  return { body: null };
});
