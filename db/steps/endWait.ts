import { whatEnds } from '../../domain/processes/request/decideWait';
import type { CaseContext } from '../cases/context';
import { decideInside } from '../cases/handleCommand';
import { loadRequestFacts } from '../requests/facts';
import { loadRequest } from '../requests/load';
import { awaitedStatus } from '../requests/waits';

/** Whether what the request waits for has come: its process looks whenever it is told of anything, and what came tells it. */
export async function endWaitIfOver(context: CaseContext): Promise<void> {
  const { trx, row, now, principal } = context;
  if (row.state !== 'waiting') return;
  const state = await loadRequest(trx, row.id);
  if (!state.wait) return;
  const { id, cause, awaitedId } = state.wait;
  const facts = await loadRequestFacts(trx, { ...state, buId: row.buId }, now);
  if (whatEnds(cause, { ...facts, requestStatus: await awaitedStatus(trx, awaitedId) }) === null) return;
  await decideInside(context, {
    caseId: row.id,
    command: { type: 'endWait', waitId: id },
    principal,
    key: `wait/${id}/over`,
    now,
  });
}
