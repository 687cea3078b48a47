/** Rows and runs held against each other, both ways. Postgres decides what is right; the engine is brought in line. */
import type { Client } from '@temporalio/client';
import { workflowIdOf, type CaseRef } from '../../domain/cases/kinds';
import { tellNews } from './news';
import { endRun, runningAmong, runningCases, wakeRun, type RunningCase } from './runs';

/** At most this many starts at once: a queue that is flooded stays slow for a while. */
const atOnce = 20;
/** A run is told that its case is over, and has this long to end before anybody is bothered. */
const graceMs = 10 * 60_000;

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += atOnce) await Promise.all(items.slice(from, from + atOnce).map(work));
}

/**
 * Gives every open case that has no run a new one, from its row: after a termination, a failure, a restore, or the loss
 * of the engine's whole store.
 * @returns how many were started
 */
export async function startMissingRuns(client: Client, openCases: AsyncIterable<CaseRef[]>): Promise<number> {
  let started = 0;
  for await (const page of openCases) {
    const running = await runningAmong(client, page);
    const lost = page.filter((ref) => !running.has(workflowIdOf(ref)));
    await inBatches(lost, (ref) => tellNews(client, ref));
    started += lost.length;
  }
  return started;
}

export interface Outliving {
  now: Date;
  /** Of these cases, those that are over; `closedAt` null when there is no such case. */
  casesOver: (caseIds: string[]) => Promise<{ caseId: string; closedAt: Date | null }[]>;
  /** A run of a closed case that does not end. */
  report: (caseId: string) => Promise<void>;
}

/**
 * Ends every run whose case is over. Told of it, a run ends by itself; one that does not is an operator's to end when its
 * case is known, and nobody's when there is no such case: that one is terminated.
 * @returns how many runs had no open case
 */
export async function endOutlivingRuns(client: Client, { now, casesOver, report }: Outliving): Promise<number> {
  const longAgo = new Date(now.getTime() - graceMs);
  const endOne = async (run: RunningCase, closedAt: Date | null) => {
    if (closedAt === null && run.startedAt < longAgo) return endRun(client, run, 'there is no such case');
    await wakeRun(client, run);
    if (closedAt !== null && closedAt < longAgo) await report(run.caseId);
  };
  let ended = 0;
  for await (const page of runningCases(client)) {
    const over = new Map(
      (await casesOver(page.map(({ caseId }) => caseId))).map(({ caseId, closedAt }) => [caseId, closedAt]),
    );
    const outliving = page.filter(({ caseId }) => over.has(caseId));
    await inBatches(outliving, (run) => endOne(run, over.get(run.caseId) ?? null));
    ended += outliving.length;
  }
  return ended;
}

/** What an operator asked for: ends the run, whatever state it is in, and starts it again from its row when its case is open. */
export async function restartRun(client: Client, ref: CaseRef, isOpen: boolean): Promise<void> {
  await endRun(client, ref, 'an operator asked for a new start from the row');
  if (isOpen) await tellNews(client, ref);
}
