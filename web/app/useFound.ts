import { useDebouncedValue } from '@mantine/hooks';
import { IconBuilding, IconLifebuoy, IconTargetArrow } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { formatSiren } from '../../domain/identity/siren';
import { foundAccounts, foundOpportunities, foundRequests } from '../api/everywhere';
import { requestStatusName, stageName } from '../i18n/said';
import type { PaletteAction } from '../palette/actions';
import type { Found } from '../palette/Palette';

const described = (...parts: (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');

/**
 * Accounts, opportunities and requests that answer what is typed, to go to, all at once. What answered the letters
 * before is not kept on screen, nor is what came first shown first: Enter would open it.
 */
export function useFound(typed: string): Found {
  const navigate = useNavigate();
  const [q] = useDebouncedValue(typed.trim(), 150);
  const accounts = useQuery(foundAccounts(q));
  const opportunities = useQuery(foundOpportunities(q));
  const requests = useQuery(foundRequests(q));
  const all = [accounts, opportunities, requests];
  const searching = q !== typed.trim() || all.some(({ isLoading }) => isLoading);
  const records: PaletteAction[] = [
    ...(accounts.data ?? []).map(({ id, name, number, siren, city }) => ({
      id,
      label: name,
      description: described(number, siren && formatSiren(siren), city),
      icon: IconBuilding,
      group: 'go' as const,
      run: () => void navigate({ to: '/comptes/$id', params: { id } }),
    })),
    ...(opportunities.data ?? []).map(({ id, name, number, account, stage }) => ({
      id,
      label: name,
      description: described(number, account.name, stageName(stage)),
      icon: IconTargetArrow,
      group: 'go' as const,
      run: () => void navigate({ to: '/opportunites/$id', params: { id } }),
    })),
    ...(requests.data ?? []).map(({ id, title, number, account, status }) => ({
      id,
      label: title,
      description: described(number, account.name, requestStatusName(status)),
      icon: IconLifebuoy,
      group: 'go' as const,
      run: () => void navigate({ to: '/demandes/$id', params: { id } }),
    })),
  ];
  return { records: searching ? [] : records, searching, failed: all.some(({ isError }) => isError) };
}
