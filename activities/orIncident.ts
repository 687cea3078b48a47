import { activityInfo } from '@temporalio/activity';
import type { Knex } from 'knex';
import { openIncident } from '../db/incidents/report';
import { errorCodeOf } from '../db/sqlState';
import type { StepAnswer, StepRef } from '../db/steps/step';

export interface LookedAt extends StepRef {
  /** The workflow's clock, in milliseconds since the epoch: tests move it, and a replay repeats it. */
  at: number;
}

/** Tries that fail in a row before a step gives up for a while: about two seconds of them. */
const triesBeforeGivingUp = 5;
const restMs = 60_000;

/** A database that is away or busy comes back: that is waited for, and is nobody's incident. */
function isOutage(error: unknown): boolean {
  const code = errorCodeOf(error);
  return code === 'service_unavailable' || code === 'database_busy';
}

/**
 * A step that always fails opens an incident and rests: its case waits, its run stays healthy, all others go on. It is
 * tried again every minute, and at once when an operator asks for it.
 */
export async function orIncident(knex: Knex, step: LookedAt, work: () => Promise<StepAnswer>): Promise<StepAnswer> {
  return unlessFailing(work, async () => {
    await openIncident(knex, step.caseId, { node: step.node, round: step.round, code: 'step_failing' });
    return { outcome: null, ended: false, wakeAt: step.at + restMs, effects: [] };
  });
}

/** Does the work, and something else once it has failed too often. */
export async function unlessFailing<T>(work: () => Promise<T>, otherwise: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (activityInfo().attempt < triesBeforeGivingUp || isOutage(error)) throw error;
    return otherwise();
  }
}
