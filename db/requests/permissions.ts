import type { ErrorCode } from '../../domain/errors/codes';
import type { Person } from '../../domain/principal/principal';
import { unansweredLines } from '../../domain/processes/request/checklist';
import { isRequestOver, type RequestState } from '../../domain/processes/request/state';
import type { TaskSummaryView } from '../tasks/view';

function allowedIf(action: string, code: ErrorCode | null) {
  return { action, allowed: code === null, code };
}

/** What the person who looks may do with the request now, and why not. */
export function requestPermissions(state: RequestState, person: Person, task: TaskSummaryView | null) {
  const mine: ErrorCode | null = state.requesterId === person.userId ? null : 'not_allowed';
  const editable: ErrorCode | null = state.status === 'draft' || state.status === 'returned' ? null : 'request_not_editable';
  const sendable: ErrorCode | null = state.status !== 'draft' ? 'request_not_draft' : unansweredLines(state).length > 0 ? 'request_incomplete' : null;
  return [
    allowedIf('edit', mine ?? editable),
    allowedIf('submit', mine ?? sendable),
    allowedIf('cancel', mine ?? (isRequestOver(state.status) ? 'request_closed' : null)),
    allowedIf('claim', task?.candidate && task.state === 'open' ? null : task?.state === 'claimed' ? 'task_already_claimed' : 'task_not_candidate'),
    allowedIf('decide', task?.mine ? null : 'task_not_yours'),
  ];
}
