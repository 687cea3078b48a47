import { Client, Connection } from '@temporalio/client';

/** The task queues on which activities have ended so far. Those of `cases` are local: each leaves a mark. */
export async function queuesOfActivities(temporalAddress: string): Promise<string[]> {
  const connection = await Connection.connect({ address: temporalAddress });
  try {
    const client = new Client({ connection });
    const queues = new Set<string>();
    for await (const { workflowId, runId } of client.workflow.list()) {
      const events = (await client.workflow.getHandle(workflowId, runId).fetchHistory()).events ?? [];
      const asked = new Map(
        events.map((event) => [Number(event.eventId), event.activityTaskScheduledEventAttributes?.taskQueue?.name]),
      );
      for (const { activityTaskCompletedEventAttributes: done, markerRecordedEventAttributes: mark } of events) {
        const queue = done
          ? asked.get(Number(done.scheduledEventId))
          : mark?.markerName === 'core_local_activity' && 'cases';
        if (queue) queues.add(queue);
      }
    }
    return [...queues].sort();
  } finally {
    await connection.close();
  }
}
