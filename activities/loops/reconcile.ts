/** Beside the processes: what the rows say and what the engine has are held against each other, both ways. */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { askedRestarts, casesOver, openCases } from '../../db/relay/openCases';
import { askForPass, finishPasses, releasePasses, takePasses, type PassResult } from '../../db/relay/reconciliations';
import { closeSettledIncidents, reportLateCases, reportOutliving, restartDone } from '../../db/relay/settle';
import { endOutlivingRuns, restartRun, startMissingRuns } from '../../integrations/engine/reconcile';
import { every } from '../../platform/every';

/** How often somebody's wish for a pass is looked for; a pass is due by itself more seldom. */
const lookEveryMs = 3000;
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
async function reconcile(knex: Knex, client: Client): Promise<PassResult> {
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
async function reconcileWhenDue(knex: Knex, client: Client): Promise<boolean> {
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

/** Begins with a pass: what happened while no worker was there is put right at once. @returns stops it, after the look under way */
export async function keepReconciled(
  knex: Knex,
  client: Client,
  onError: (error: unknown) => void,
): Promise<() => Promise<void>> {
  await askForPass(knex);
  return every(lookEveryMs, () => reconcileWhenDue(knex, client), onError);
}
