import { queryOptions, useQuery } from '@tanstack/react-query';
import { absenceOperations, type NewAbsence } from '../../../contracts/absences';
import { call } from '../../api/call';
import { list, record } from '../../api/keys';
import { useCommand } from '../../api/useCommand';
import { usePages } from '../../api/usePages';

/** Whose work it is moves with it. */
const touches = [['absence'], ['task']];

export function useAbsences(of: 'mine' | 'team') {
  return usePages({
    queryKey: list('absence', { of }),
    fetchPage: async (cursor, signal) =>
      (
        await call(
          absenceOperations.listAbsences,
          { query: { of, ...(cursor !== undefined && { cursor }) } },
          { signal },
        )
      ).data,
  });
}

const workQuery = (id: string) =>
  queryOptions({
    queryKey: record('absence', id, 'work'),
    queryFn: async ({ signal }) => (await call(absenceOperations.absenceWork, { params: { id } }, { signal })).data,
  });

export const useAbsenceWork = (id: string) => useQuery(workQuery(id));

export const useRecordAbsence = (onDone: () => void) =>
  useCommand({
    send: async (body: NewAbsence, idempotencyKey) =>
      (await call(absenceOperations.recordAbsence, { body }, { idempotencyKey })).data,
    touches,
    onDone,
  });

export const useCancelAbsence = (onDone: () => void) =>
  useCommand({
    send: async (id: string, idempotencyKey) =>
      (await call(absenceOperations.cancelAbsence, { params: { id } }, { idempotencyKey })).data,
    touches,
    onDone,
  });
