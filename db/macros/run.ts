/** A macro on one request: its steps in order, each the command of the screen, all of them in one transaction. */
import type { Knex } from 'knex';
import { addBusinessDays } from '../../domain/calendar/businessTime';
import type { CaseKind, CaseRef } from '../../domain/cases/kinds';
import { todayInParis } from '../../domain/dates/zone';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import { commandOfStep, type MacroStep, type MacroSubject } from '../../domain/macro/macro';
import type { Person } from '../../domain/principal/principal';
import { lockCase, type CaseRow } from '../cases/caseRow';
import { handleInside } from '../cases/handleCommand';
import { postMessage } from '../conversation/post';
import { calendarOf } from '../steps/performers';
import { readTask } from '../tasks/taskRow';
import { raiseWall, withinWall, type Transaction } from '../wall';

export interface MacroRun {
  person: Person;
  requestId: string;
  /** Of the request that asked: each step's command has its own under it. */
  key: string;
  /** The version of the request when the macro was tried on it; null when it was not. */
  seen: number | null;
  clock: () => Date;
}

export interface StepVerdict {
  type: MacroStep['type'];
  /** Null when it passes; nothing after the first that does not is asked. */
  refusal: Refusal | null;
}

export interface MacroRan {
  /** The version of the request that it ran on. */
  seen: number;
  verdicts: StepVerdict[];
  kind: CaseKind;
  buId: string;
  touched: CaseRef[];
  told: string[];
  /** Messages that were said, for whoever reads the conversation. */
  said: ('internal' | 'shared')[];
  about: { regionId: string; requesterId: string };
}

async function subjectOf(trx: Transaction, row: CaseRow, now: Date): Promise<MacroSubject> {
  const items = await trx('checklist_items')
    .where({ request_id: row.id, asked: true })
    .select<{ id: string; key: string }[]>('id', 'key');
  const task = await readTask(trx, row.id, null);
  const calendar = await calendarOf(trx, row);
  return {
    taskId: task?.id ?? null,
    lines: new Map(items.map(({ id, key }) => [key, id])),
    dayAfter: (days) => todayInParis(addBusinessDays(now, days, calendar)),
  };
}

/** One step behind the person's own wall, as if they had given it alone. */
async function takeStep(
  trx: Transaction,
  { person, requestId, key, clock }: MacroRun,
  step: MacroStep,
  at: number,
  ran: MacroRan,
): Promise<Refusal | null> {
  await raiseWall(trx, person);
  const stepKey = `macro/${key}/${at}`;
  if (step.type === 'message') {
    const posted = await postMessage(trx, {
      person,
      requestId,
      key: stepKey,
      clock,
      body: step.body,
      visibility: step.visibility,
      mentions: [],
      documentIds: [],
      taskId: null,
      through: 'macro',
    });
    if (isRefusal(posted)) return posted;
    ran.told.push(...posted.told);
    ran.said.push(posted.visibility);
    ran.touched.push({ kind: posted.kind, caseId: requestId });
    return null;
  }
  const row = await lockCase(trx, requestId);
  if (!row) return refuse('not_found');
  const command = commandOfStep(step, await subjectOf(trx, row, clock()));
  if (isRefusal(command)) return command;
  const handled = await handleInside(trx, row, {
    caseId: row.id,
    command,
    principal: person,
    key: `${person.userId}/${stepKey}`,
    now: clock(),
    through: 'macro',
  });
  ran.told.push(...handled.told);
  ran.touched.push(...handled.touched);
  return isRefusal(handled.answer) ? handled.answer : null;
}

/** Null when the request is not within the person's perimeter; a refusal when it is no longer as they saw it. */
export async function runSteps(
  trx: Transaction,
  run: MacroRun,
  steps: readonly MacroStep[],
): Promise<MacroRan | Refusal | null> {
  const row = await lockCase(trx, run.requestId);
  const found =
    row &&
    (await trx('requests')
      .where({ id: row.id })
      .first<{ regionId: string; requesterId: string; version: number } | undefined>(
        'region_id as regionId',
        'requester_id as requesterId',
        'version',
      ));
  if (!row || !found) return null;
  const { version: seen, ...about } = found;
  if (run.seen !== null && run.seen !== seen) return refuse('announcement_stale');
  const ran: MacroRan = { seen, verdicts: [], kind: row.kind, buId: row.buId, touched: [], told: [], said: [], about };
  for (const [at, step] of steps.entries()) {
    const refusal = await takeStep(trx, run, step, at, ran);
    ran.verdicts.push({ type: step.type, refusal });
    if (refusal) break;
  }
  await raiseWall(trx, run.person);
  return ran;
}

/** Carries what a rehearsal found out of the transaction that it takes back. */
class Rehearsed extends Error {
  constructor(readonly ran: MacroRan | Refusal | null) {
    super('rehearsed');
  }
}

/** What the macro would come to now: it is done, looked at, and taken back, so that each step is judged on what those before it leave. */
export async function rehearseSteps(
  knex: Knex,
  run: MacroRun,
  steps: readonly MacroStep[],
): Promise<MacroRan | Refusal | null> {
  try {
    return await withinWall(knex, run.person, async (trx) => {
      throw new Rehearsed(await runSteps(trx, run, steps));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.ran;
    throw error;
  }
}
