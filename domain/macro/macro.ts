/** A macro: commands of the desk under one name, in one order, given to a request together or not at all. */
import { refuse, type Refusal } from '../errors/refusal';
import type { RequestCommand } from '../processes/request/commands';
import type { PlainOutcome } from '../tasks/bulk';
import type { Visibility } from '../conversation/message';

export const MOST_STEPS = 12;
/** A group's list, and one's own: more are thrown away before another is kept. */
export const MOST_MACROS = 20;

export type MacroStep =
  | { type: 'claim' }
  | { type: 'acceptLine'; line: string }
  | { type: 'refuseLine'; line: string; reasonCode: string; comment?: string | undefined }
  | { type: 'message'; body: string; visibility: Visibility }
  /** So many working days from the day on which it runs. */
  | { type: 'followUp'; workingDays: number }
  | { type: 'complete'; outcome: PlainOutcome; comment?: string | undefined };

/** Steps that need the task to be open and in one's hands. */
const onTheTask = new Set<MacroStep['type']>(['claim', 'acceptLine', 'refuseLine', 'followUp', 'complete']);

/** What can never run, on any request, is not kept. */
export function whyNotKept(steps: readonly MacroStep[]): Refusal | null {
  const answered = steps.findIndex(({ type }) => type === 'complete');
  const afterTheAnswer = answered === -1 ? [] : steps.slice(answered + 1);
  const lines = steps.flatMap((step) => ('line' in step ? [step.line] : []));
  const claimsLate = steps.findIndex(({ type }) => type === 'claim') > 0;
  if (claimsLate || afterTheAnswer.some(({ type }) => onTheTask.has(type)) || new Set(lines).size !== lines.length)
    return refuse('macro_out_of_order');
  return null;
}

/** What a step needs of the request that it runs on. */
export interface MacroSubject {
  /** The open task; null when there is none. */
  taskId: string | null;
  /** Ids of the lines, by their key. */
  lines: ReadonlyMap<string, string>;
  /** The working day so many days from now. */
  dayAfter: (workingDays: number) => string;
}

/** The very command that a person gives by hand; a refusal where the request lacks what it names. */
export function commandOfStep(
  step: Exclude<MacroStep, { type: 'message' }>,
  { taskId, lines, dayAfter }: MacroSubject,
): RequestCommand | Refusal {
  if (taskId === null) return refuse('task_not_open');
  if (step.type === 'claim') return { type: 'claimTask', taskId };
  if (step.type === 'followUp') return { type: 'followUpTask', taskId, on: dayAfter(step.workingDays) };
  if (step.type === 'complete')
    return { type: 'completeTask', taskId, completion: { outcome: step.outcome, comment: step.comment } };
  const itemId = lines.get(step.line);
  if (itemId === undefined) return refuse('macro_line_missing', { params: { line: step.line } });
  if (step.type === 'acceptLine') return { type: 'judgeItem', itemId, verdict: 'accepted' };
  return {
    type: 'judgeItem',
    itemId,
    verdict: 'refused',
    reasonCode: step.reasonCode,
    ...(step.comment !== undefined && { comment: step.comment }),
  };
}
