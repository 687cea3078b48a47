/** What a process may do: open human tasks, do service steps, wait for decisions and dates. All of it is remembered in Postgres. */
import { condition, continueAsNew, defineSignal, log, setHandler, workflowInfo } from '@temporalio/workflow';
import { newsSignalName, type CaseRef } from '../../domain/cases/kinds';

import type { SeenStep, ServiceCommand, StepAnswer } from '../../activities/cases';
import { effects, steps } from './activities';

export const newsSignal = defineSignal(newsSignalName);

/** Thrown through a process when its case is over: the run ends, nothing failed. */
class CaseEnded extends Error {}

export interface StepOptions {
  round?: number;
}

export interface Process {
  humanTask: (node: string, options?: StepOptions) => Promise<string>;
  serviceStep: (
    node: string,
    command: ServiceCommand,
    options?: StepOptions & { target?: string },
  ) => Promise<{ outcome: string; refusalCode: string | null }>;
  waitFor: (node: string, options?: StepOptions) => Promise<string>;
  /** Says whether the date came, or what came before it. */
  deadline: (node: string, options?: StepOptions) => Promise<string>;
  /** Whether an earlier run has done this step. */
  isDone: (node: string, round?: number) => boolean;
  /** The opportunity that the case serves. */
  subject: () => Promise<string>;
}

/** A map of what earlier runs of this case have done. */
function remember(done: readonly { node: string; round: number; outcome: string }[]): Map<string, string> {
  return new Map(done.map(({ node, round, outcome }) => [`${node}/${round}`, outcome]));
}

/**
 * Steps that an earlier look has seen already: what ended one step opened the next, and one look says both; a run that
 * begins sees where its case stands. Histories from before that have no such answers, and look at each step.
 */
class SeenAhead {
  private readonly steps = new Map<string, SeenStep>();

  add(seen: readonly SeenStep[] = []): void {
    for (const step of seen) this.steps.set(`${step.node}/${step.round}`, step);
  }

  /** What was seen of the step, once: what happened to it since is news. */
  take(node: string, round: number): StepAnswer | undefined {
    const step = this.steps.get(`${node}/${round}`);
    this.steps.delete(`${node}/${round}`);
    return step && { ...step, ended: step.ended ?? false, effects: [] };
  }
}

/**
 * Runs a process over its case. Started again from the row after a crash, a termination or a restore, it walks over
 * what is done already and goes on from there. Carries nothing but the case reference into a new run.
 */
export async function runProcess(ref: CaseRef, work: (process: Process) => Promise<void>): Promise<void> {
  // What changes while a step is awaited: news that came, and whether the last answer said that the case is over.
  const heard = { news: false, over: false };
  setHandler(newsSignal, () => {
    heard.news = true;
  });

  const leaving = new Map<string, Promise<void>>();
  // Effects leave beside the case, not in its way; the run ends only when they have left.
  const send = (keys: readonly string[]) => {
    for (const key of keys) if (!leaving.has(key)) leaving.set(key, effects.deliverEffect({ caseId: ref.caseId, key }));
  };

  // News from before the run began is read as it begins; what arrives meanwhile is news.
  const { news } = heard;
  heard.news = false;
  // The row decides whose process it has, not whoever started this one.
  const opened = await steps.openProcess({ caseId: ref.caseId, process: workflowInfo().workflowType, at: Date.now() });
  if (!opened.exists) {
    log.warn('no such case, or a draft');
    return;
  }
  // A look of a build from before answered nothing of what it had read.
  if (!opened.looked) heard.news ||= news;
  send(opened.effects);
  const done = remember(opened.done);
  const ahead = new SeenAhead();
  ahead.add(opened.ahead);

  /** Looks until the step has an outcome: after each news, and at each instant that it named itself. */
  const settle = async (
    look: () => Promise<StepAnswer>,
    seen?: StepAnswer,
  ): Promise<StepAnswer & { outcome: string }> => {
    for (let known = seen; ; known = undefined) {
      // Cleared before the read: news that arrives while reading is news.
      if (!known) heard.news = false;
      const answer = known ?? (await look());
      send(answer.effects);
      ahead.add(answer.ahead);
      heard.over = answer.over ?? false;
      if (answer.outcome !== null) return { ...answer, outcome: answer.outcome };
      if (answer.ended) throw new CaseEnded();
      if (workflowInfo().continueAsNewSuggested) {
        await Promise.all(leaving.values());
        await continueAsNew<(next: CaseRef) => Promise<void>>(ref);
      }
      if (answer.wakeAt === null) await condition(() => heard.news);
      else await condition(() => heard.news, Math.max(1, answer.wakeAt - Date.now()));
    }
  };

  const process: Process = {
    isDone: (node, round = 1) => done.has(`${node}/${round}`),
    subject: async () => opened.opportunityId ?? (await steps.readSubject({ caseId: ref.caseId })).opportunityId,
    humanTask: async (node, { round = 1 } = {}) =>
      done.get(`${node}/${round}`) ??
      (await settle(() => steps.taskStep({ caseId: ref.caseId, node, round, at: Date.now() }), ahead.take(node, round)))
        .outcome,
    waitFor: async (node, { round = 1 } = {}) =>
      done.get(`${node}/${round}`) ??
      (await settle(() => steps.waitStep({ caseId: ref.caseId, node, round, at: Date.now() }), ahead.take(node, round)))
        .outcome,
    deadline: async (node, { round = 1 } = {}) =>
      done.get(`${node}/${round}`) ??
      (await settle(() => steps.deadlineStep({ caseId: ref.caseId, node, round, at: Date.now() }))).outcome,
    serviceStep: async (node, command, { round = 1, target = ref.caseId } = {}) => {
      const before = done.get(`${node}/${round}`);
      if (before !== undefined) return { outcome: before, refusalCode: null };
      const answer = await settle(() =>
        steps.serviceStep({ caseId: ref.caseId, node, round, at: Date.now(), target, command }),
      );
      return { outcome: answer.outcome, refusalCode: answer.refusalCode ?? null };
    },
  };

  try {
    await work(process);
  } catch (error) {
    if (!(error instanceof CaseEnded)) throw error;
  }
  await Promise.all(leaving.values());
  // Nobody can have revived it unheard: what the last step wrote is what stands.
  if (heard.over && !heard.news) return;
  const last = await steps.endProcess({ caseId: ref.caseId });
  send(last.effects);
  await Promise.all(leaving.values());
  // Somebody revived the case while its run was ending: start over from the row.
  if (!last.ended) await continueAsNew<(next: CaseRef) => Promise<void>>(ref);
}
