import { DomainError } from '../../domain/errors/domainError';
import { refuse } from '../../domain/errors/refusal';
import { hasRole, type Person } from '../../domain/principal/principal';

/** To anybody else there is nothing here. @throws DomainError `not_found` */
export function administratorAlone(person: Person): void {
  if (!hasRole(person, 'administrator')) throw new DomainError(refuse('not_found'));
}
