/** What a process may do: open human tasks, do service steps, wait for decisions and dates. All of it is remembered in Postgres. */
import { condition, continueAsNew, defineSignal, log, setHandler, workflowInfo } from '@temporalio/workflow';
import { newsSignalName, type CaseRef } from '../../domain/cases/kinds';

import type { ServiceCommand, StepAnswer } from '../../activities/cases';
import { effects, steps } from './activities';

export const newsSignal = defineSignal(newsSignalName);

/** Thrown through a process when its case is over: the run ends, nothing failed. */
class CaseEnded extends Error {}

export interface StepOptions {
  round?: number;
}

export interface Process {
  humanTask: (node: string, options?: StepOptions) => Promise<string>;
  serviceStep: (node: string, command: ServiceCommand, options?: StepOptions & { target?: string }) => Promise<{ outcome: string; refusalCode: string | null }>;
  waitFor: (node: string, options?: StepOptions) => Promise<string>;
  deadline: (node: string, options?: StepOptions) => Promise<void>;
  /** Whether an earlier run has done this step. */
  isDone: (node: string, round?: number) => boolean;
}

/** A map of what earlier runs of this case have done. */
function remember(done: readonly { node: string; round: number; outcome: string }[]): Map<string, string> {
  return new Map(done.map(({ node, round, outcome }) => [`${node}/${round}`, outcome]));
}

/**
 * Runs a process over its case. Started again from the row after a crash, a termination or a restore, it walks over
 * what is done already and goes on from there. Carries nothing but the case reference into a new run.
 */
export async function runProcess(ref: CaseRef, work: (process: Process) => Promise<void>): Promise<void> {
  let told = false;
  setHandler(newsSignal, () => {
    told = true;
  });

  const leaving = new Map<string, Promise<void>>();
  // Effects leave beside the case, not in its way; the run ends only when they have left.
  const send = (keys: readonly string[]) => {
    for (const key of keys) if (!leaving.has(key)) leaving.set(key, effects.deliverEffect({ caseId: ref.caseId, key }));
  };

  // The row decides whose process it has, not whoever started this one.
  const opened = await steps.openProcess({ caseId: ref.caseId, process: workflowInfo().workflowType });
  if (!opened.exists) {
    log.warn('no such case, or a draft');
    return;
  }
  send(opened.effects);
  const done = remember(opened.done);

  /** Looks until the step has an outcome: after each news, and at each instant that it named itself. */
  const settle = async (look: () => Promise<StepAnswer>): Promise<StepAnswer & { outcome: string }> => {
    for (;;) {
      // Cleared before the read: news that arrives while reading is news.
      told = false;
      const answer = await look();
      send(answer.effects);
      if (answer.outcome !== null) return { ...answer, outcome: answer.outcome };
      if (answer.ended) throw new CaseEnded();
      if (workflowInfo().continueAsNewSuggested) {
        await Promise.all(leaving.values());
        await continueAsNew<(next: CaseRef) => Promise<void>>(ref);
      }
      if (answer.wakeAt === null) await condition(() => told);
      else await condition(() => told, Math.max(1, answer.wakeAt - Date.now()));
    }
  };

  const process: Process = {
    isDone: (node, round = 1) => done.has(`${node}/${round}`),
    humanTask: async (node, { round = 1 } = {}) => done.get(`${node}/${round}`) ?? (await settle(() => steps.taskStep({ caseId: ref.caseId, node, round, at: Date.now() }))).outcome,
    waitFor: async (node, { round = 1 } = {}) => done.get(`${node}/${round}`) ?? (await settle(() => steps.waitStep({ caseId: ref.caseId, node, round, at: Date.now() }))).outcome,
    deadline: async (node, { round = 1 } = {}) => {
      if (!done.has(`${node}/${round}`)) await settle(() => steps.deadlineStep({ caseId: ref.caseId, node, round, at: Date.now() }));
    },
    serviceStep: async (node, command, { round = 1, target = ref.caseId } = {}) => {
      const before = done.get(`${node}/${round}`);
      if (before !== undefined) return { outcome: before, refusalCode: null };
      const answer = await settle(() => steps.serviceStep({ caseId: ref.caseId, node, round, at: Date.now(), target, command }));
      return { outcome: answer.outcome, refusalCode: answer.refusalCode ?? null };
    },
  };

  try {
    await work(process);
  } catch (error) {
    if (!(error instanceof CaseEnded)) throw error;
  }
  await Promise.all(leaving.values());
  const last = await steps.endProcess({ caseId: ref.caseId });
  send(last.effects);
  await Promise.all(leaving.values());
  // Somebody revived the case while its run was ending: start over from the row.
  if (!last.ended) await continueAsNew<(next: CaseRef) => Promise<void>>(ref);
}
