/** How processes reach Temporal as clients: one lazy connection, with a deadline on every group of calls. */
import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';

/** Each queue has one purpose, so that a slow outside system never delays a case. */
export const TASK_QUEUES = {
  /** Workflows and their local activities. */
  cases: 'cases',
  /** Mail, PDF: what leaves the house. */
  effects: 'effects',
  /** Register, synchronisations: other people's systems. */
  integrations: 'integrations',
} as const;
export type TaskQueue = (typeof TASK_QUEUES)[keyof typeof TASK_QUEUES];

export interface TemporalTarget {
  address: string;
  namespace: string;
  dataConverter: DataConverter;
}

export interface TemporalLink {
  client: Client;
  connection: Connection;
  /** Runs calls that must all be answered within the deadline (5 s unless told): past it they fail with DEADLINE_EXCEEDED. */
  withinDeadline: <Result>(calls: () => Promise<Result>, deadlineMs?: number) => Promise<Result>;
  close: () => Promise<void>;
}

const DEADLINE_MS = 5000;

/** The library's own waits grow to two minutes while nobody answers: an engine that is back would not be called for as long. */
const RECONNECTING = { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': 500 };

/** Opens a client that connects at its first call: the API starts and answers while Temporal is down. */
export function openTemporal({ address, namespace, dataConverter }: TemporalTarget): TemporalLink {
  const connection = Connection.lazy({ address, connectTimeout: DEADLINE_MS, channelArgs: RECONNECTING });
  const client = new Client({ connection, namespace, dataConverter });
  return {
    client,
    connection,
    withinDeadline: (calls, deadlineMs = DEADLINE_MS) => connection.withDeadline(Date.now() + deadlineMs, calls),
    close: () => connection.close(),
  };
}
