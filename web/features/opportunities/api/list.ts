import { queryOptions } from '@tanstack/react-query';
import { opportunityListOperations } from '../../../../contracts/opportunities/list';
import { boardOperations } from '../../../../contracts/opportunities/board';
import { opportunityBulkOperations } from '../../../../contracts/opportunities/bulkChange';
import type { BulkFields } from '../../../../contracts/opportunities/bulkChange';
import { call } from '../../../api/call';
import { list } from '../../../api/keys';
import { usePages } from '../../../api/usePages';
import { useCommand } from '../../../api/useCommand';
import type { BoardFilters } from '../boardFilters';

const narrowed = ({ q, family, since }: BoardFilters) => ({
  ...(q !== undefined && { q }),
  ...(family !== undefined && { offerFamilyId: family }),
  ...(since !== undefined && { updatedSince: since }),
});

/** What the list asks of the server. */
export const listQueryOf = (filters: BoardFilters, history: boolean) => ({
  ...narrowed(filters),
  ...(filters.partner !== 'all' && { engagementPartnerId: filters.partner }),
  scope: history ? ('all' as const) : ('open' as const),
});

/** The opportunities behind the same filters as the board, a page at a time. */
export function useOpportunityList(filters: BoardFilters, history: boolean) {
  const query = listQueryOf(filters, history);
  return usePages({
    queryKey: list('opportunity', { list: filters, scope: query.scope }),
    fetchPage: async (cursor, signal) =>
      (
        await call(
          opportunityListOperations.listOpportunities,
          { query: { ...query, ...(cursor !== undefined && { cursor }) } },
          { signal },
        )
      ).data,
  });
}

export const forecastQuery = (filters: BoardFilters) =>
  queryOptions({
    queryKey: list('opportunity', { forecast: filters }),
    queryFn: async ({ signal }) =>
      (
        await call(
          boardOperations.getForecast,
          { query: { ...narrowed(filters), engagementPartnerId: filters.partner } },
          { signal },
        )
      ).data.months,
  });

export interface BulkChange {
  ids: string[];
  fields: BulkFields;
  rehearse: boolean;
}

/** Rehearses a change of many, or does it; a verdict for each comes back. */
export function useBulkChange() {
  return useCommand({
    send: async (body: BulkChange, key) =>
      (await call(opportunityBulkOperations.changeOpportunities, { body }, { idempotencyKey: key })).data.items,
    touches: [['opportunity']],
  });
}
