import { queryOptions } from '@tanstack/react-query';
import { opportunityViewOperations } from '../../../../contracts/opportunities/views';
import type { OpportunityViewKept } from '../../../../contracts/opportunities/views';
import { call } from '../../../api/call';
import { useCommand } from '../../../api/useCommand';
import type { BoardSearch } from '../boardFilters';

const key = ['opportunity-views'];

export const viewsQuery = queryOptions({
  queryKey: key,
  queryFn: async ({ signal }) =>
    (await call(opportunityViewOperations.listOpportunityViews, {}, { signal })).data.items,
});

type Filter = OpportunityViewKept['filter'];

export const useKeepView = (onDone: () => void) =>
  useCommand({
    send: async (body: { name: string; filter: Filter; shared: boolean }, intention) =>
      (await call(opportunityViewOperations.saveOpportunityView, { body }, { idempotencyKey: intention })).data,
    touches: [key],
    onDone,
  });

export const useThrowViewAway = (onDone: (view: OpportunityViewKept) => void) =>
  useCommand({
    send: async ({ id }: OpportunityViewKept, intention) =>
      (await call(opportunityViewOperations.deleteOpportunityView, { params: { id } }, { idempotencyKey: intention }))
        .data,
    touches: [key],
    onDone: (_nothing, view) => onDone(view),
  });

/** What the address narrows by, as a view keeps it. */
export const keptOf = ({ signataire, q, famille, depuis }: BoardSearch): Filter => ({
  engagementPartnerId: signataire === undefined ? 'me' : signataire === 'tous' ? 'all' : signataire,
  ...(q !== undefined && { q }),
  ...(famille !== undefined && { offerFamilyId: famille }),
  ...(depuis !== undefined && { updatedSince: depuis }),
});

/** The address that shows a view: all four, so that what narrowed before narrows no more. */
export const addressOf = ({ engagementPartnerId, q, offerFamilyId, updatedSince }: Filter) => ({
  signataire: engagementPartnerId === 'me' ? undefined : engagementPartnerId === 'all' ? 'tous' : engagementPartnerId,
  q,
  famille: offerFamilyId,
  depuis: updatedSince,
});
