/** What processes do to their own cases: each is one locked, idempotent transaction, run as a local activity. */
import type { Knex } from 'knex';
import type { Change } from '../db/changes';
import type { AnyCommand } from '../db/cases/commands';
import { deadlineStep } from '../db/steps/deadlineStep';
import { bulkStep } from '../db/bulk/step';
import { changeOfMessage } from '../db/conversation/change';
import { endProcess } from '../db/steps/endProcess';
import { openProcess } from '../db/steps/openProcess';
import { readConfiguration, readLoss, readSubject } from '../db/steps/readRequest';
import { serviceStep } from '../db/steps/serviceStep';
import type { StepAnswer } from '../db/steps/step';
import { taskStep } from '../db/steps/taskStep';
import { waitStep } from '../db/steps/waitStep';
import type { CaseRef } from '../domain/cases/kinds';
import type { Announce } from './announce';
import { orIncident, unlessFailing, type LookedAt } from './orIncident';

export type { SeenStep, StepAnswer } from '../db/steps/step';
/** Any command that a process may give; who may give which is decided by the kind of case. */
export type ServiceCommand = AnyCommand;

export interface CaseActivitiesDeps {
  knex: Knex;
  /** Tells other cases that they have news. */
  tellNews: (ref: CaseRef) => void;
  /** Tells open screens that a case moved, and those of people who were told of something. */
  announce: Announce;
  announceTold: (companyId: string, told: readonly string[]) => void;
  publishChange: (change: Change) => void;
  /** Something that a row of a bulk met and that its verdict does not tell. */
  onError: (error: unknown) => void;
}

export function createCaseActivities({
  knex,
  tellNews,
  announce,
  announceTold,
  publishChange,
  onError,
}: CaseActivitiesDeps) {
  const announced = async (step: LookedAt, work: () => Promise<StepAnswer>): Promise<StepAnswer> => {
    const { told, of, ...answer } = await orIncident(knex, step, work);
    announce(step.caseId, told, of);
    return answer;
  };
  return {
    openProcess: async ({ caseId, process, at }: { caseId: string; process: string; at: number }) => {
      const open = (look: boolean) => openProcess(knex, { caseId, process, at, look });
      const {
        told = [],
        of,
        ...opened
      } = await unlessFailing(
        () => open(true),
        () => open(false),
      );
      if (opened.looked) announce(caseId, told, of);
      return opened;
    },
    taskStep: (step: LookedAt) => announced(step, () => taskStep(knex, step)),
    waitStep: (step: LookedAt) => announced(step, () => waitStep(knex, step)),
    deadlineStep: (step: LookedAt) => announced(step, () => deadlineStep(knex, step)),
    serviceStep: (step: LookedAt & { target: string; command: ServiceCommand }) =>
      announced(step, async () => {
        const { answer, touched, told } = await serviceStep(knex, step);
        touched.forEach(tellNews);
        if (step.target !== step.caseId) announce(step.target);
        return { ...answer, told };
      }),
    endProcess: async ({ caseId }: { caseId: string }) => {
      const { of, ...answer } = await endProcess(knex, caseId);
      announce(caseId, [], of);
      return answer;
    },
    bulkStep: async ({ bulkId, at }: { bulkId: string; at: number }) => {
      const { done, restMs, touched, moved, said, told, companyId } = await bulkStep(knex, {
        bulkId,
        now: new Date(at),
        onError,
      });
      touched.forEach(tellNews);
      moved.forEach((caseId) => announce(caseId));
      if (companyId !== null) {
        said.forEach((message) => publishChange(changeOfMessage({ companyId, ...message }, new Date())));
        announceTold(companyId, told);
      }
      return { done, restMs };
    },
    readSubject: ({ caseId }: { caseId: string }) => readSubject(knex, caseId),
    readConfiguration: ({ caseId }: { caseId: string }) => readConfiguration(knex, caseId),
    readLoss: ({ caseId }: { caseId: string }) => readLoss(knex, caseId),
  };
}

export type CaseActivities = ReturnType<typeof createCaseActivities>;
