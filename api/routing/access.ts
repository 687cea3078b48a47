import type { Request } from 'express';
import type { Operation } from '../../contracts/operation';
import { auditStranger } from '../../db/audit/attempts';
import { loadPerson } from '../../db/principals';
import { DomainError } from '../../domain/errors/domainError';
import { refuse } from '../../domain/errors/refusal';
import { hasRole, onlyAudits, type Person } from '../../domain/principal/principal';
import type { ApiDeps } from '../deps';
import { personOfSession } from '../middleware/sessionStore';

/**
 * Who asks, as they are now: roles and perimeter are read at each request, so that a person disabled or moved a second
 * ago is refused by the next one. Null on a public operation.
 * @throws DomainError `not_authenticated`
 */
export async function whoAsks(
  { id, access }: Operation,
  { pool, clock }: ApiDeps,
  { session }: Request,
): Promise<Person | null> {
  if (access === 'public') return null;
  const { userId, profile } = session;
  if (userId === undefined) throw new DomainError(refuse('not_authenticated'));
  const read = personOfSession(session);
  const person = read === undefined ? await loadPerson(pool, userId, profile ?? 'main') : read;
  if (!person) {
    await auditStranger(pool, userId, { action: id, code: 'not_authenticated', at: clock() });
    await new Promise<void>((resolve, reject) =>
      session.destroy((error: unknown) => (error instanceof Error ? reject(error) : resolve())),
    );
    throw new DomainError(refuse('not_authenticated'));
  }
  return person;
}

/** @throws DomainError `not_allowed` where the operation is for other roles, or changes something and the person only audits */
export function refuseWithoutRole({ access, method, tag }: Operation, person: Person | null): void {
  if (!person) return;
  const ownSession = tag === 'auth';
  if (method !== 'get' && !ownSession && onlyAudits(person)) throw new DomainError(refuse('not_allowed'));
  if (typeof access !== 'string' && !hasRole(person, ...access)) throw new DomainError(refuse('not_allowed'));
}
