/** Runs of cases as the engine knows them. */
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { isCaseKind, newsSignalName, workflowIdOf, type CaseRef } from '../../domain/cases/kinds';

/** The case that a run is of; null for a run that is no case's. */
function caseOf(workflowId: string): CaseRef | null {
  const [kind = '', caseId = ''] = workflowId.split('/');
  return isCaseKind(kind) && /^[0-9a-f-]{36}$/.test(caseId) ? { kind, caseId } : null;
}

/** Of these cases, the workflow ids of those that have a run. */
export async function runningAmong(client: Client, refs: readonly CaseRef[]): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  const wanted = refs.map((ref) => `'${workflowIdOf(ref)}'`).join(', ');
  for await (const { workflowId } of client.workflow.list({
    query: `ExecutionStatus = 'Running' AND WorkflowId IN (${wanted})`,
  }))
    ids.add(workflowId);
  return ids;
}

export interface RunningCase extends CaseRef {
  startedAt: Date;
}

/** Every case that has a run, in pages. */
export async function* runningCases(client: Client, pageSize = 200): AsyncGenerator<RunningCase[]> {
  let page: RunningCase[] = [];
  for await (const { workflowId, startTime } of client.workflow.list({
    query: "ExecutionStatus = 'Running'",
    pageSize,
  })) {
    const ref = caseOf(workflowId);
    if (ref) page.push({ ...ref, startedAt: startTime });
    if (page.length < pageSize) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

async function ifThere(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

/** Wakes the run if there is one, and starts none: it reads its row, and ends by itself when its case is over. */
export function wakeRun(client: Client, ref: CaseRef): Promise<void> {
  return ifThere(client.workflow.getHandle(workflowIdOf(ref)).signal(newsSignalName));
}

export function endRun(client: Client, ref: CaseRef, reason: string): Promise<void> {
  return ifThere(client.workflow.getHandle(workflowIdOf(ref)).terminate(reason));
}
