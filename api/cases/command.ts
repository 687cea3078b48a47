/** How a route gives a command to a case: through the one door, then news to its process and to open screens. */
import { changesOfCase } from '../../db/cases/changesOfCase';
import { handleCommand } from '../../db/cases/handleCommand';
import type { AnyCommand } from '../../db/cases/commands';
import type { CaseRef } from '../../domain/cases/kinds';
import { DomainError } from '../../domain/errors/domainError';
import { isRefusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import type { ApiDeps } from '../deps';

export interface Commanded {
  deps: ApiDeps;
  person: Person;
  /** The caller's Idempotency-Key, or, for an edit under If-Match, a key that names the version. */
  key: string;
  caseId: string;
  command: AnyCommand;
}

/** @throws DomainError with the refusal, when the rule says no */
export async function decideCase({ deps, person, key, caseId, command }: Commanded): Promise<void> {
  const handled = await handleCommand(deps.pool, { caseId, command, principal: person, key: `${person.userId}/${key}`, now: deps.clock() });
  handled.touched.forEach(deps.tellNews);
  if (handled.case && !isRefusal(handled.answer)) announceCase(deps, handled.case);
  if (isRefusal(handled.answer)) throw new DomainError(handled.answer);
}

/** A case was born: its process is started and open lists hear of it. */
export function announceBirth(deps: ApiDeps, person: Person, ref: CaseRef): void {
  deps.tellNews(ref);
  announceCase(deps, { ...ref, companyId: person.companyId, buId: person.buId });
}

/** A draft has no process yet: only open lists hear of it. */
export function announceDraft(deps: ApiDeps, person: Person, ref: CaseRef): void {
  announceCase(deps, { ...ref, companyId: person.companyId, buId: person.buId });
}

function announceCase({ publishChange, clock }: ApiDeps, moved: CaseRef & { companyId: string; buId: string }): void {
  changesOfCase(moved, clock()).forEach(publishChange);
}
