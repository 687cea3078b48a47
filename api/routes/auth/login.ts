import { setTimeout as sleep } from 'node:timers/promises';
import { operations } from '../../../contracts';
import { auditSession, auditStranger } from '../../../db/audit/attempts';
import { passwordMatches } from '../../../db/passwords';
import { findLogin, loadPerson } from '../../../db/principals';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { LoginAttempts } from '../../auth/loginAttempts';
import { meView } from '../../auth/meView';
import type { LoginLimits } from '../../deps';
import { bindPublic } from '../../routing/bind';

/** A refusal never leaves sooner: whether an account was found, and its attempt written down, does not show in the time. */
const REFUSED_AFTER_MS = 200;

/** Opens a session. Unknown, disabled and wrong answer the same words after the same work. */
export function login(limits: LoginLimits) {
  const attempts = new LoginAttempts(limits);
  return bindPublic(
    operations.login,
    async ({ body: { email, password }, address, session, deps: { pool, clock } }) => {
      const refusable = sleep(REFUSED_AFTER_MS);
      const succeeded = await attempts.begin(email, address);
      const found = await findLogin(pool, email);
      const matches = await passwordMatches(found?.passwordHash, password);
      const person = found && matches ? await loadPerson(pool, found.userId, 'main') : null;
      if (!person) {
        if (found)
          await auditStranger(pool, found.userId, { action: 'login', code: 'invalid_credentials', at: clock() });
        await refusable;
        throw new DomainError(refuse('invalid_credentials'));
      }
      await succeeded();
      await auditSession(pool, person, 'login', clock());
      await session.open(person.userId);
      return { body: await meView(pool, person) };
    },
  );
}
