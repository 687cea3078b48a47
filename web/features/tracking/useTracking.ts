import { trackingOperations } from '../../../contracts/tracking';
import { call } from '../../api/call';
import { usePages } from '../../api/usePages';
import { written } from '../../format/address';
import type { TrackingSearch } from './trackingSearch';

/** What the list asks of the server. */
export const trackingQueryOf = ({ echeance, nature, chez, bu, q, tri }: TrackingSearch) =>
  written({ due: echeance, kind: nature, holderKind: chez, businessUnitId: bu, q, sort: tri });

/** Every open case of the perimeter as the address narrows and sorts it, with the totals of the whole. */
export function useTracking(search: TrackingSearch) {
  const query = trackingQueryOf(search);
  return usePages({
    queryKey: ['report', 'processes', query],
    fetchPage: async (cursor, signal) =>
      (
        await call(
          trackingOperations.trackProcesses,
          { query: { ...query, ...(cursor !== undefined && { cursor }) } },
          { signal },
        )
      ).data,
  });
}
