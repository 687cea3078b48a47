/** One pass of the reconciler: what the rows say and what the engine has, held against each other both ways. */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { askedRestarts, casesOver, openCases } from '../db/relay/openCases';
import { finishPasses, releasePasses, takePasses, type PassResult } from '../db/relay/reconciliations';
import { closeSettledIncidents, reportLateCases, reportOutliving, restartDone } from '../db/relay/settle';
import { endOutlivingRuns, restartRun, startMissingRuns } from '../integrations/engine/reconcile';

const dueEveryMs = 5 * 60_000;
/** A decision that was told three times and is still unread after so long is an operator's to look at. */
const lateAfterMs = 2 * 60_000;

async function restartAsked(knex: Knex, client: Client): Promise<number> {
  const asked = await askedRestarts(knex);
  for (const restart of asked) {
    await restartRun(client, restart, restart.isOpen);
    await restartDone(knex, restart);
  }
  return asked.length;
}

/** The engine first: while it is away nothing is late, it only waits, and nobody is bothered with thousands of incidents. */
export async function reconcile(knex: Knex, client: Client): Promise<PassResult> {
  const started = await startMissingRuns(client, openCases(knex));
  const ended = await endOutlivingRuns(client, {
    now: new Date(),
    casesOver: (ids) => casesOver(knex, ids),
    report: (caseId) => reportOutliving(knex, caseId),
  });
  await reportLateCases(knex, lateAfterMs);
  const asked = await restartAsked(knex, client);
  return { restarted: asked + started, ended };
}

/** Closes what settled, and does the pass that is due or asked for, unless another worker does. @returns whether this one did */
export async function reconcileWhenDue(knex: Knex, client: Client): Promise<boolean> {
  await closeSettledIncidents(knex);
  const passes = await takePasses(knex, dueEveryMs);
  if (passes.length === 0) return false;
  try {
    await finishPasses(knex, passes, await reconcile(knex, client));
  } catch (error) {
    await releasePasses(knex, passes);
    throw error;
  }
  return true;
}
