/** The client file changed: the open requests of the account ask for what it calls for now, and say what changed. */
import { openRequestsOf } from '../../db/requests/openRequests';
import { readWithinWall } from '../../db/wall';
import type { Person } from '../../domain/principal/principal';
import type { ApiDeps } from '../deps';
import { decideCase } from './command';

/** @param change names what changed, so that a repeated call derives once */
export async function rederiveRequests(
  deps: ApiDeps,
  person: Person,
  accountId: string,
  change: string,
): Promise<void> {
  const ids = await readWithinWall(deps.pool, person, (trx) => openRequestsOf(trx, accountId));
  for (const caseId of ids)
    await decideCase(
      deps,
      person,
      { target: { caseId }, key: `derive/${change}`, command: { type: 'deriveChecklist' } },
      () => Promise.resolve(caseId),
    );
}
