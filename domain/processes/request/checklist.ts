/** The rules of a checklist: who may touch a line when, and when the whole may go on (D18). */
import { decided, type Decision } from '../../cases/decision';
import { refuse, type MissingField, type Refusal } from '../../errors/refusal';
import type { Person } from '../../principal/principal';
import { whyNotHolder } from '../../tasks/candidate';
import type { Task } from '../../tasks/task';
import type { RequestEdit, SeenAnswer } from './commands';
import type { RequestEvent } from './events';
import { isReason } from './reasons';
import { fillsIn, type ChecklistItem, type RequestState } from './state';

function isAnswered(item: ChecklistItem): boolean {
  return item.wants === 'fields' || item.documentId !== null || (item.answer ?? '').trim() !== '';
}

/** Required lines that the requester has not filled. */
export function unansweredLines(state: RequestState): MissingField[] {
  return state.items
    .filter((item) => item.required && !isAnswered(item))
    .map((item) => ({ field: `checklist.${item.key}`, label: `checklist.${item.key}`, why: 'missing' }));
}

/** Whose turn a line is: an accepted one is nobody's, a returned request opens its refused lines only. */
export function lineIsOpenFor(state: RequestState, item: ChecklistItem): 'requester' | 'business_support' | null {
  if (state.status === 'draft') return 'requester';
  if (state.status === 'returned') return item.state === 'refused' ? 'requester' : null;
  if (state.status === 'submitted' || state.status === 'in_progress' || state.status === 'waiting')
    return 'business_support';
  return null;
}

const sameAnswer = (one: SeenAnswer, other: SeenAnswer) =>
  one.documentId === other.documentId && (one.answer ?? '').trim() === (other.answer ?? '').trim();

/** Somebody was quicker on the very same line: nothing of theirs is overwritten unread. Who wants what stands there already quarrels with nobody. */
function answeredMeanwhile(item: ChecklistItem, seen: SeenAnswer | undefined, wanted: SeenAnswer): boolean {
  return seen !== undefined && !sameAnswer(item, seen) && !sameAnswer(item, wanted);
}

/** As with answers; two who refuse may have different reasons. */
function judgedMeanwhile(
  item: ChecklistItem,
  { verdict, seenState }: Extract<RequestEdit, { type: 'judgeItem' }>,
): boolean {
  return seenState !== undefined && item.state !== seenState && (item.state !== verdict || verdict === 'refused');
}

export function decideAnswer(
  state: RequestState,
  task: Task | null,
  command: Extract<RequestEdit, { type: 'answerItem' }>,
  person: Person,
): Decision<RequestEvent> {
  const item = state.items.find((line) => line.id === command.itemId);
  if (!item) return refuse('not_found');
  if (!fillsIn(state, task, person.userId)) return refuse('not_allowed');
  if (lineIsOpenFor(state, item) !== 'requester' || item.wants === 'fields') return refuse('line_locked');
  const documentId = command.documentId === undefined ? item.documentId : command.documentId;
  const answer = command.answer === undefined ? item.answer : command.answer;
  if (answeredMeanwhile(item, command.seen, { documentId, answer })) return refuse('line_changed');
  return decided({ type: 'itemAnswered', data: { itemId: item.id, documentId, answer } });
}

export function decideJudgement(
  state: RequestState,
  task: Task | null,
  command: Extract<RequestEdit, { type: 'judgeItem' }>,
  person: Person,
): Decision<RequestEvent> {
  const item = state.items.find((line) => line.id === command.itemId);
  if (!item) return refuse('not_found');
  if (lineIsOpenFor(state, item) !== 'business_support') return refuse('line_locked');
  const barred = task ? whyNotHolder(task, person) : refuse('task_not_claimed');
  if (barred) return barred;
  if (command.documentId !== undefined && command.documentId !== item.documentId) return refuse('line_changed');
  if (judgedMeanwhile(item, command)) return refuse('line_changed');
  if (command.verdict === 'refused' && !command.reasonCode) return refuse('refusal_without_reason');
  if (command.reasonCode !== undefined && !isReason(command.reasonCode, 'line'))
    return refuse('reference_unknown', { params: { field: 'reasonCode' } });
  return decided({
    type: 'itemJudged',
    data: {
      itemId: item.id,
      key: item.key,
      verdict: command.verdict,
      reasonCode: command.verdict === 'refused' ? (command.reasonCode ?? null) : null,
      comment: command.comment ?? null,
    },
  });
}

/** Why the lines do not let the request go on: a refused one must go back, every required one must be accepted. */
export function whyLinesHold(state: RequestState): Refusal | null {
  if (state.items.some((item) => item.state === 'refused')) return refuse('lines_refused');
  const open = state.items.filter((item) => item.required && item.state !== 'accepted');
  if (open.length === 0) return null;
  return refuse('lines_not_judged', {
    missing: open.map((item) => ({
      field: `checklist.${item.key}`,
      label: `checklist.${item.key}`,
      why: 'not_judged',
    })),
  });
}

/** Returning asks for something: at least one refused line. */
export function refusedLines(state: RequestState): string[] {
  return state.items.filter((item) => item.state === 'refused').map((item) => item.key);
}
