import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { reportOperations } from '../../../contracts/reports';
import { addDays } from '../../../domain/dates/businessDate';
import { todayInParis } from '../../../domain/dates/zone';
import { call } from '../../api/call';
import { written } from '../../format/address';
import { usualPeriod } from './steeringSearch';
import type { SteeringSearch } from './steeringSearch';

/** A report counts everything anew: it follows the clock, not each piece of news. */
const everyMs = 60_000;

export const reportQuery = ({ periode = usualPeriod, nature, bu }: SteeringSearch) => {
  const to = todayInParis(new Date());
  return { from: addDays(to, 1 - Number(periode)), to, ...written({ kind: nature, businessUnitId: bu }) };
};

export function useWorkReport(search: SteeringSearch) {
  const query = reportQuery(search);
  return useQuery({
    queryKey: ['report', 'work', query],
    queryFn: async ({ signal }) => (await call(reportOperations.readWorkReport, { query }, { signal })).data,
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  });
}
