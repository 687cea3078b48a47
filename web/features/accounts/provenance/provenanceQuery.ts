import { queryOptions } from '@tanstack/react-query';
import { accountHistoryOperations } from '../../../../contracts/accounts/history';
import { call } from '../../../api/call';
import { record } from '../../../api/keys';

export const provenanceQuery = (id: string) =>
  queryOptions({
    queryKey: record('account', id, 'provenance'),
    queryFn: async ({ signal }) =>
      (await call(accountHistoryOperations.accountProvenance, { params: { id } }, { signal })).data.items,
  });
