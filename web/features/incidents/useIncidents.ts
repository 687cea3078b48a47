import { adminOperations } from '../../../contracts/admin';
import type { IncidentView } from '../../../contracts/admin';
import { call } from '../../api/call';
import { useCommand } from '../../api/useCommand';
import { usePages } from '../../api/usePages';

const queryKey = ['incident', 'list'] as const;

/** Open incidents of the perimeter, the oldest first, with the last comparison of rows and runs. */
export function useIncidents() {
  return usePages({
    queryKey,
    fetchPage: async (cursor, signal) =>
      (await call(adminOperations.listIncidents, { query: cursor === undefined ? {} : { cursor } }, { signal })).data,
  });
}

export function useRepair() {
  return useCommand({
    send: async ({ id, kind }: { id: string; kind: IncidentView['repairs'][number] }, idempotencyKey) => {
      const operation = kind === 'retry' ? adminOperations.retryIncident : adminOperations.restartIncident;
      return (await call(operation, { params: { id } }, { idempotencyKey })).data;
    },
    touches: [queryKey],
  });
}

export function useReconcile() {
  return useCommand({
    send: async (_nothing, idempotencyKey) => (await call(adminOperations.reconcile, {}, { idempotencyKey })).data,
    touches: [queryKey],
  });
}
