import { queryOptions } from '@tanstack/react-query';
import { missionOperations } from '../../../../contracts/missions/mission';
import { call } from '../../../api/call';
import { record } from '../../../api/keys';

export const missionQuery = (id: string) =>
  queryOptions({
    queryKey: record('mission', id),
    queryFn: async ({ signal }) => (await call(missionOperations.getMission, { params: { id } }, { signal })).data,
  });
