import { queryOptions } from '@tanstack/react-query';
import { stageReturnOperations } from '../../contracts/stageReturns';
import { call } from './call';
import { record } from './keys';

/** What going back from Proposition would do, and the request that asks for it. */
export const stageReturnQuery = (opportunityId: string) =>
  queryOptions({
    queryKey: record('opportunity', opportunityId, 'stageReturn'),
    queryFn: async ({ signal }) =>
      (await call(stageReturnOperations.previewStageReturn, { params: { id: opportunityId } }, { signal })).data,
    // What it says must be true now, whatever was read before.
    staleTime: 0,
  });
