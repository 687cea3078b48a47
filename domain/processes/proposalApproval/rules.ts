import { decided, type Decision } from '../../cases/decision';
import { isRefusal, refuse } from '../../errors/refusal';
import type { Principal } from '../../principal/principal';
import { decideTask, isOver, whyNotCompleted } from '../../tasks/decideTask';
import { isTaskCommand, type Task, type TaskCommand, type TaskEvent, type TaskFacts } from '../../tasks/task';
import { outcomesOf } from '../graph';
import { proposalApprovalGraph } from './graph';

/** Before deciding, the approver may ask the author something: the approval stays open, and with the approver. */
export type QuestionApproval = { type: 'questionApproval'; taskId: string; question: string };

export type ApprovalCommand = TaskCommand | QuestionApproval | { type: 'voidApproval' } | { type: 'closeApproval' };

export type ApprovalEvent =
  | TaskEvent
  | { type: 'approvalAsked'; data: { proposalId: string; reasons: string[]; approverId: string } }
  | { type: 'approvalGiven'; data: { outcome: 'approved' | 'refused'; comment: string | null; reasonCodes: string[] } }
  | { type: 'approvalQuestioned'; data: { taskId: string; question: string } }
  | { type: 'approvalVoided'; data: Record<string, never> }
  | { type: 'approvalClosed'; data: Record<string, never> };

export interface ApprovalCase {
  task: Task | null;
  /** Read for commands on a task. */
  desk: TaskFacts | null;
  outcome: 'approved' | 'refused' | 'void' | null;
  /** The content that was submitted, and what the proposal holds now: an approval is bound to a content (D12). */
  askedHash: string;
  currentHash: string;
}

function question(
  { task, askedHash, currentHash }: ApprovalCase,
  { taskId, question: asked }: QuestionApproval,
  principal: Principal,
): Decision<ApprovalEvent> {
  if (!task) return refuse('not_found');
  if (principal.kind !== 'person') return refuse('not_allowed');
  const barred = isOver(task) ? refuse('task_not_open') : whyNotCompleted(task, principal);
  if (barred) return barred;
  if (askedHash !== currentHash) return refuse('approval_void');
  return decided({ type: 'approvalQuestioned', data: { taskId, question: asked } });
}

export function decideApproval(
  current: ApprovalCase,
  command: ApprovalCommand,
  principal: Principal,
): Decision<ApprovalEvent> {
  if (command.type === 'voidApproval')
    return current.outcome === null ? decided({ type: 'approvalVoided', data: {} }) : decided();
  if (command.type === 'closeApproval') return decided({ type: 'approvalClosed', data: {} });
  if (command.type === 'questionApproval') return question(current, command, principal);
  if (!isTaskCommand(command)) return refuse('not_allowed');
  const answer = decideTask(
    current.task,
    command,
    principal,
    outcomesOf(proposalApprovalGraph, current.task?.node ?? ''),
    current.desk,
  );
  if (isRefusal(answer) || command.type !== 'completeTask') return answer;
  const { completion } = command;
  if (current.askedHash !== current.currentHash) return refuse('approval_void');
  if (completion.outcome !== 'approved' && completion.outcome !== 'refused') return refuse('outcome_not_allowed');
  const reasonCodes = completion.outcome === 'refused' ? completion.reasonCodes : [];
  if (completion.outcome === 'refused' && reasonCodes.length === 0) return refuse('refusal_without_reason');
  return decided<ApprovalEvent>(...answer.events, {
    type: 'approvalGiven',
    data: { outcome: completion.outcome, comment: completion.comment ?? null, reasonCodes },
  });
}
