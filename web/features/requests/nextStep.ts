import type { RequestView } from '../../../contracts/requests/request';

/** The one thing that whoever looks can do next, or why there is none. */
export type NextStep = 'continue' | 'claim' | 'complete' | 'decide' | 'processing' | 'wait' | 'over';

const over: readonly RequestView['status'][] = ['resolved', 'refused', 'cancelled', 'closed'];

export function nextStepOf({ status, task, holder, permissions }: RequestView): NextStep {
  if (over.includes(status)) return 'over';
  const mayEdit = permissions.some(({ action, allowed }) => action === 'edit' && allowed);
  if (status === 'draft') return mayEdit ? 'continue' : 'wait';
  if (task === null) return holder.kind === 'system' ? 'processing' : 'wait';
  if (task.mine) return task.node === 'complete' ? 'complete' : 'decide';
  return task.state === 'open' && task.candidate ? 'claim' : 'wait';
}
