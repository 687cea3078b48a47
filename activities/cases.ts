/** What processes do to their own cases: each is one locked, idempotent transaction, run as a local activity. */
import type { Knex } from 'knex';
import type { AnyCommand } from '../db/cases/commands';
import { deadlineStep } from '../db/steps/deadlineStep';
import { endProcess } from '../db/steps/endProcess';
import { openProcess } from '../db/steps/openProcess';
import { readConfiguration, readLoss, readSubject } from '../db/steps/readRequest';
import { serviceStep } from '../db/steps/serviceStep';
import type { StepAnswer, StepRef } from '../db/steps/step';
import { taskStep } from '../db/steps/taskStep';
import { waitStep } from '../db/steps/waitStep';
import type { CaseRef } from '../domain/cases/kinds';

export type { StepAnswer } from '../db/steps/step';
/** Any command that a process may give; who may give which is decided by the kind of case. */
export type ServiceCommand = AnyCommand;

interface LookedAt extends StepRef {
  /** The workflow's clock, in milliseconds since the epoch: tests move it, and a replay repeats it. */
  at: number;
}

export interface CaseActivitiesDeps {
  knex: Knex;
  /** Tells other cases that they have news. */
  tellNews: (ref: CaseRef) => void;
  /** Tells open screens that a case moved. */
  announce: (caseId: string) => void;
}

export function createCaseActivities({ knex, tellNews, announce }: CaseActivitiesDeps) {
  const announced = async (caseId: string, answer: Promise<StepAnswer>) => {
    const settled = await answer;
    announce(caseId);
    return settled;
  };
  return {
    openProcess: ({ caseId }: { caseId: string }) => openProcess(knex, caseId),
    taskStep: (step: LookedAt) => announced(step.caseId, taskStep(knex, step)),
    waitStep: (step: LookedAt) => announced(step.caseId, waitStep(knex, step)),
    deadlineStep: (step: LookedAt) => announced(step.caseId, deadlineStep(knex, step)),
    serviceStep: async (step: LookedAt & { target: string; command: ServiceCommand }): Promise<StepAnswer> => {
      const { answer, touched } = await serviceStep(knex, step);
      touched.forEach(tellNews);
      announce(step.caseId);
      if (step.target !== step.caseId) announce(step.target);
      return answer;
    },
    endProcess: ({ caseId }: { caseId: string }) => announced(caseId, endProcess(knex, caseId)),
    readSubject: ({ caseId }: { caseId: string }) => readSubject(knex, caseId),
    readConfiguration: ({ caseId }: { caseId: string }) => readConfiguration(knex, caseId),
    readLoss: ({ caseId }: { caseId: string }) => readLoss(knex, caseId),
  };
}

export type CaseActivities = ReturnType<typeof createCaseActivities>;
