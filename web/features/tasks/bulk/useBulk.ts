import { useQuery } from '@tanstack/react-query';
import { bulkOperations, type BulkActionSent } from '../../../../contracts/bulk';
import { call } from '../../../api/call';
import { useCommand } from '../../../api/useCommand';

interface Order {
  action: BulkActionSent;
  taskIds: string[];
  seen: { taskId: string; version: number }[];
}

const touches = [['task'], ['request'], ['proposal'], ['me']];
const lookEveryMs = 400;

/** Asks how it would go; each time anew, since what it depends on moves on. */
export const useRehearsal = () =>
  useCommand({
    send: async (body: Order) =>
      (await call(bulkOperations.rehearseBulk, { body }, { idempotencyKey: crypto.randomUUID() })).data,
  });

export const useStartBulk = (onDone: (id: string) => void) =>
  useCommand({
    send: async (body: Order, key) => (await call(bulkOperations.startBulk, { body }, { idempotencyKey: key })).data,
    onDone: ({ id }) => onDone(id),
  });

export const useUndoBulk = (onDone: (id: string) => void) =>
  useCommand({
    send: async (id: string, key) =>
      (await call(bulkOperations.undoBulk, { params: { id } }, { idempotencyKey: key })).data,
    touches,
    onDone: ({ id }) => onDone(id),
  });

/** How far it is, looked at until it is over. */
export const useBulk = (id: string) =>
  useQuery({
    queryKey: ['bulk', id],
    queryFn: async ({ signal }) => (await call(bulkOperations.getBulk, { params: { id } }, { signal })).data,
    refetchInterval: ({ state }) => (state.data?.finishedAt == null ? lookEveryMs : false),
  });
