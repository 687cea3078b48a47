import { useQuery } from '@tanstack/react-query';
import { accountOperations } from '../../../../contracts/accounts/account';
import { opportunityOperations } from '../../../../contracts/opportunities/opportunity';
import { missionOperations } from '../../../../contracts/missions/mission';
import { call } from '../../../api/call';
import type { Origin } from '../requestsSearch';

async function nameOf({ context, id }: Origin, signal: AbortSignal): Promise<string> {
  const params = { params: { id } };
  if (context === 'account') {
    const { data } = await call(accountOperations.getAccount, params, { signal });
    return `${data.legalName} · ${data.number}`;
  }
  const { data } =
    context === 'mission'
      ? await call(missionOperations.getMission, params, { signal })
      : await call(opportunityOperations.getOpportunity, params, { signal });
  return `${data.account.name} · ${data.number} · ${'label' in data ? data.label : data.name}`;
}

/** The words of a record that the address names. */
export function useOriginName(origin: Origin | undefined): string | undefined {
  const { data } = useQuery({
    queryKey: ['request', 'origin', origin?.context ?? '', origin?.id ?? ''],
    queryFn: ({ signal }) => (origin === undefined ? '' : nameOf(origin, signal)),
    enabled: origin !== undefined,
  });
  return data;
}
