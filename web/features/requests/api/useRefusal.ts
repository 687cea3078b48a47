import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RequestView } from '../../../../contracts/requests/request';
import { requestQuery } from '../../../api/requests';

/** A refusal stands until the request changes: what it named may have been filled since. `note` it when it arrives. */
export function useRefusal({ id, version }: Pick<RequestView, 'id' | 'version'>) {
  const queryClient = useQueryClient();
  const [refusedAt, setRefusedAt] = useState<number>();
  return {
    note: () => setRefusedAt(queryClient.getQueryData(requestQuery(id).queryKey)?.version),
    stands: refusedAt === version,
  };
}
