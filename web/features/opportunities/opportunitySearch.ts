/** Tabs of the opportunity page; the first is the default and is not written in the address. */
export const tabs = ['synthese', 'proposition', 'mission', 'demandes', 'documents', 'activites', 'historique'] as const;
export type Tab = (typeof tabs)[number];

/** `?onglet=proposition`, or `?champ=amount` to open a field of the summary. */
export interface OpportunitySearch {
  onglet?: Tab;
  champ?: string;
}

const isTab = (value: unknown): value is Tab => tabs.some((tab) => tab === value);

export function readOpportunitySearch({ onglet, champ }: Record<string, unknown>): OpportunitySearch {
  return {
    ...(isTab(onglet) && onglet !== 'synthese' && { onglet }),
    ...(typeof champ === 'string' && { champ }),
  };
}
