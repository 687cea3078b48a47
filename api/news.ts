/** Tells a case's workflow, after the commit, that Postgres knows more than it read. */
import { newsSignalName, workflowIdOf, type CaseRef } from '../domain/cases/kinds';
import type { Logger } from '../platform/logger';
import { TASK_QUEUES, type TemporalLink } from '../platform/temporal';

/**
 * Signal-with-start under an id derived from the row: it starts the process of a new case and wakes a running one.
 * Nobody waits for it and it may fail: the outbox relay tells again what was not read.
 */
export function newsTeller({ client, withinDeadline }: TemporalLink, logger: Logger): (ref: CaseRef) => void {
  const tell = (ref: CaseRef) =>
    withinDeadline(() =>
      client.workflow.signalWithStart(ref.kind, {
        workflowId: workflowIdOf(ref),
        taskQueue: TASK_QUEUES.cases,
        args: [{ kind: ref.kind, caseId: ref.caseId }],
        signal: newsSignalName,
      }),
    );
  return (ref) => void tell(ref).catch((error: unknown) => logger.warn({ err: error, caseId: ref.caseId }, 'news not told, the relay will'));
}
