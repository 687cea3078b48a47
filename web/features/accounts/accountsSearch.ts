import { oneOf, textOf, written } from '../../format/address';
import { targetWords } from '../../format/targets';
import type { TargetWord } from '../../format/targets';

/** `?q=boulangerie&nature=client` */
export interface AccountsSearch {
  q?: string;
  nature?: 'prospect' | 'client';
  /** Priority targets of the fiscal year. */
  cible?: TargetWord;
}

export function readAccountsSearch({ q, nature, cible }: Record<string, unknown>): AccountsSearch {
  return written({ q: textOf(q), nature: oneOf(['prospect', 'client'], nature), cible: oneOf(targetWords, cible) });
}

/** Tabs of an account; the first is the default and is not written in the address. */
export const accountTabs = ['contacts', 'activites', 'opportunites', 'documents', 'demandes', 'historique'] as const;
export type AccountTab = (typeof accountTabs)[number];

export interface AccountSearch {
  onglet?: AccountTab;
  /** The account was just created: its first contact is asked. */
  nouveau?: 'contact';
}

export function readAccountSearch({ onglet, nouveau }: Record<string, unknown>): AccountSearch {
  const tab = oneOf(accountTabs, onglet);
  return written({ onglet: tab === 'contacts' ? undefined : tab, nouveau: oneOf(['contact'], nouveau) });
}
