import { auditOperations } from '../../../contracts/audit';
import { call } from '../../api/call';
import { usePages } from '../../api/usePages';
import { auditQuery } from './auditSearch';
import type { AuditSearch } from './auditSearch';

/** The audit as the address narrows it, the newest line first, with the state of the chain. */
export function useAudit(search: AuditSearch) {
  const query = auditQuery(search);
  return usePages({
    queryKey: ['audit', query],
    fetchPage: async (cursor, signal) =>
      (
        await call(
          auditOperations.listAudit,
          { query: { ...query, ...(cursor !== undefined && { cursor }) } },
          { signal },
        )
      ).data,
  });
}

/** Where the browser fetches the same lines as a file. */
export const exportAddress = (search: AuditSearch): string =>
  `/api/v1${auditOperations.exportAudit.path}?${new URLSearchParams(auditQuery(search)).toString()}`;
