import type { PageTab } from '../../../domain/opportunity/pageLayout';

/** Tabs of the opportunity page, as its address names them. */
export const addressOfTab = {
  summary: 'synthese',
  proposal: 'proposition',
  mission: 'mission',
  requests: 'demandes',
  documents: 'documents',
  activities: 'activites',
  history: 'historique',
} as const satisfies Record<PageTab, string>;
export type Tab = (typeof addressOfTab)[PageTab];

const tabs: readonly Tab[] = Object.values(addressOfTab);

/** `?onglet=proposition`, or `?champ=amount` to open a field of the summary; without either, one's own first tab. */
export interface OpportunitySearch {
  onglet?: Tab;
  champ?: string;
}

const isTab = (value: unknown): value is Tab => tabs.some((tab) => tab === value);

export function readOpportunitySearch({ onglet, champ }: Record<string, unknown>): OpportunitySearch {
  return {
    ...(isTab(onglet) && { onglet }),
    ...(typeof champ === 'string' && { champ }),
  };
}
