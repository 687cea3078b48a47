import { personOfLink } from '../../../db/mailAnswer/link';
import type { Person } from '../../../domain/principal/principal';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import type { AttemptCounter } from '../../auth/attemptCounter';
import type { ApiDeps } from '../../deps';

export interface Followed {
  person: Person;
  linkId: string;
  now: Date;
}

/**
 * Whom the token stands for. It is counted before it is looked at, and given back when it is one of ours: who guesses is slowed
 * down, who answers is not.
 * @throws DomainError `too_many_attempts`, or `link_unknown` in the same words for whatever was never a link of somebody active
 */
export async function follow(
  deps: Pick<ApiDeps, 'pool' | 'clock'>,
  attempts: AttemptCounter,
  { token, address }: { token: string; address: string },
): Promise<Followed> {
  await attempts.count(address);
  const found = await personOfLink(deps.pool, token);
  if (!found) throw new DomainError(refuse('link_unknown'));
  await attempts.giveBack(address);
  return { ...found, now: deps.clock() };
}
