import { operations } from '../../../contracts';
import { auditSession } from '../../../db/audit/attempts';
import { meView } from '../../auth/meView';
import { bind } from '../../routing/bind';

/** Kept in the session, so that every request of it, streams included, stands behind the wall of the profile. */
export const switchProfile = bind(
  operations.switchProfile,
  async ({ person, body: { profile }, session, deps: { pool, changes, clock } }) => {
    await auditSession(pool, person, 'switchProfile', clock(), { profile });
    await session.switchProfile(profile);
    changes.recheck(session.id);
    return { body: await meView(pool, { ...person, profile }) };
  },
);
