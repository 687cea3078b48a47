import type { Request } from 'express';
import type { Operation } from '../../contracts/operation';
import { loadPerson } from '../../db/principals';
import { DomainError } from '../../domain/errors/domainError';
import { refuse } from '../../domain/errors/refusal';
import { hasRole, type Person } from '../../domain/principal/principal';
import type { ApiDeps } from '../deps';

/**
 * Who asks, as they are now: roles and perimeter are read at each request, so that a person disabled or moved a second
 * ago is refused by the next one. Null on a public operation.
 * @throws DomainError `not_authenticated` or `not_allowed`
 */
export async function admit({ access }: Operation, { pool }: ApiDeps, { session }: Request): Promise<Person | null> {
  if (access === 'public') return null;
  const { userId, profile } = session;
  if (userId === undefined) throw new DomainError(refuse('not_authenticated'));
  const person = await loadPerson(pool, userId, profile ?? 'main');
  if (!person) {
    await new Promise<void>((resolve, reject) => session.destroy((error: unknown) => (error instanceof Error ? reject(error) : resolve())));
    throw new DomainError(refuse('not_authenticated'));
  }
  if (access !== 'session' && !hasRole(person, ...access)) throw new DomainError(refuse('not_allowed'));
  return person;
}
