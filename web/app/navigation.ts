import {
  IconBuilding,
  IconChartDots2,
  IconChecklist,
  IconLifebuoy,
  IconSunHigh,
  IconTargetArrow,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';

export type PageName = 'today' | 'opportunities' | 'accounts' | 'tasks' | 'requests' | 'tracking';

export interface NavigationEntry {
  name: PageName;
  to: '/' | '/opportunites' | '/comptes' | '/taches' | '/demandes' | '/suivi';
  icon: Icon;
  /** After `G`. */
  letter: string;
  /** In the bottom bar of a phone, which has five places. */
  onPhone: boolean;
}

export const navigation: readonly NavigationEntry[] = [
  { name: 'today', to: '/', icon: IconSunHigh, letter: 'a', onPhone: true },
  { name: 'opportunities', to: '/opportunites', icon: IconTargetArrow, letter: 'o', onPhone: true },
  { name: 'accounts', to: '/comptes', icon: IconBuilding, letter: 'c', onPhone: true },
  { name: 'tasks', to: '/taches', icon: IconChecklist, letter: 't', onPhone: true },
  { name: 'requests', to: '/demandes', icon: IconLifebuoy, letter: 's', onPhone: true },
  { name: 'tracking', to: '/suivi', icon: IconChartDots2, letter: 'v', onPhone: false },
];
