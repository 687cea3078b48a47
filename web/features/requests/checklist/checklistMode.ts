import type { RequestView } from '../../../../contracts/requests/request';
import { nextStepOf } from '../nextStep';
import type { ChecklistMode } from './lineState';

/** What whoever looks does with the lines: by the same rules that would refuse the command. */
export function checklistModeOf(request: RequestView): Exclude<ChecklistMode, 'fill'> {
  const mayFill = request.permissions.some(({ action, allowed }) => action === 'edit' && allowed);
  // Whoever asked fills in what came back even while a colleague holds the task: what they were typing stays before them.
  if (request.status === 'returned' && mayFill) return 'answer';
  // Lines are judged where they can be sent back; later steps read what was accepted.
  return nextStepOf(request) === 'decide' && request.task?.outcomes.includes('returned') === true ? 'judge' : 'read';
}
