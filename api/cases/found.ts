import { DomainError } from '../../domain/errors/domainError';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';

/** A record outside the caller's perimeter answers exactly like a missing one. */
export function found<T>(record: T | null | undefined): T {
  if (record === null || record === undefined) throw new DomainError(refuse('not_found'));
  return record;
}

export function agreed<T extends object>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new DomainError(answer);
  return answer;
}
