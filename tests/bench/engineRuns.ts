import { setTimeout as sleep } from 'node:timers/promises';
import { isGrpcServiceError, type Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';

const closingEvent = temporal.api.enums.v1.HistoryEventFilterType.HISTORY_EVENT_FILTER_TYPE_CLOSE_EVENT;
const LOOK_EVERY_MS = 3;

type Asked = Parameters<Client['workflowService']['getWorkflowExecutionHistory']>[0];

/** Null while the engine has not been told of it yet: news leaves after the answer. */
async function closingEvents({ workflowService }: Client, asked: Asked) {
  try {
    return await workflowService.getWorkflowExecutionHistory(asked);
  } catch (error) {
    if (isGrpcServiceError(error) && error.message.startsWith('5 NOT_FOUND')) return null;
    throw error;
  }
}

/** Settles when the run of this workflow has ended, as `result()` does, without reading what it returned. */
export async function ended(client: Client, workflowId: string): Promise<void> {
  const asked: Asked = {
    namespace: client.options.namespace,
    execution: { workflowId },
    waitNewEvent: true,
    historyEventFilterType: closingEvent,
  };
  for (;;) {
    const answer = await closingEvents(client, asked);
    if (answer?.history?.events?.length) return;
    if (answer) asked.nextPageToken = answer.nextPageToken;
    else await sleep(LOOK_EVERY_MS);
  }
}
