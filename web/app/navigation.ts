import {
  IconAlertTriangle,
  IconBriefcase,
  IconBuilding,
  IconCalendarCheck,
  IconChartBar,
  IconChartDots2,
  IconChecklist,
  IconClipboardSearch,
  IconFileCertificate,
  IconLifebuoy,
  IconListDetails,
  IconReportAnalytics,
  IconRefresh,
  IconSunHigh,
  IconTargetArrow,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { Role } from '../../domain/principal/roles';
import { steeringRoles } from '../api/steering';

export type PageName =
  | 'today'
  | 'opportunities'
  | 'accounts'
  | 'actions'
  | 'tasks'
  | 'requests'
  | 'tracking'
  | 'reports'
  | 'steering'
  | 'sales'
  | 'incidents'
  | 'audit'
  | 'lists'
  | 'letterhead'
  | 'hubspot';

export interface NavigationEntry {
  name: PageName;
  to:
    | '/'
    | '/opportunites'
    | '/comptes'
    | '/actions'
    | '/taches'
    | '/demandes'
    | '/suivi'
    | '/rapports'
    | '/pilotage'
    | '/ventes'
    | '/administration/incidents'
    | '/administration/audit'
    | '/administration/listes'
    | '/administration/en-tete'
    | '/administration/hubspot';
  icon: Icon;
  /** After `G`. */
  letter: string;
  /** In the bottom bar of a phone, which has five places. */
  onPhone: boolean;
  /** Shown to people of these roles alone. */
  roles?: readonly Role[];
}

const navigation: readonly NavigationEntry[] = [
  { name: 'today', to: '/', icon: IconSunHigh, letter: 'a', onPhone: true },
  { name: 'opportunities', to: '/opportunites', icon: IconTargetArrow, letter: 'o', onPhone: true },
  { name: 'accounts', to: '/comptes', icon: IconBuilding, letter: 'c', onPhone: true },
  { name: 'actions', to: '/actions', icon: IconCalendarCheck, letter: 'e', onPhone: false },
  { name: 'sales', to: '/ventes', icon: IconBriefcase, letter: 'm', onPhone: false },
  { name: 'tasks', to: '/taches', icon: IconChecklist, letter: 't', onPhone: true },
  { name: 'requests', to: '/demandes', icon: IconLifebuoy, letter: 's', onPhone: true },
  { name: 'tracking', to: '/suivi', icon: IconChartDots2, letter: 'v', onPhone: false },
  { name: 'reports', to: '/rapports', icon: IconReportAnalytics, letter: 'r', onPhone: false },
  { name: 'steering', to: '/pilotage', icon: IconChartBar, letter: 'p', onPhone: false, roles: steeringRoles },
  {
    name: 'incidents',
    to: '/administration/incidents',
    icon: IconAlertTriangle,
    letter: 'i',
    onPhone: false,
    roles: ['administrator'],
  },
  {
    name: 'audit',
    to: '/administration/audit',
    icon: IconClipboardSearch,
    letter: 'j',
    onPhone: false,
    roles: ['auditor', 'administrator'],
  },
  {
    name: 'lists',
    to: '/administration/listes',
    icon: IconListDetails,
    letter: 'l',
    onPhone: false,
    roles: ['administrator'],
  },
  {
    name: 'letterhead',
    to: '/administration/en-tete',
    icon: IconFileCertificate,
    letter: 'h',
    onPhone: false,
    roles: ['administrator'],
  },
  {
    name: 'hubspot',
    to: '/administration/hubspot',
    icon: IconRefresh,
    letter: 'u',
    onPhone: false,
    roles: ['administrator'],
  },
];

/** The pages that somebody with these roles is offered. */
export const pagesFor = (held: readonly Role[]): NavigationEntry[] =>
  navigation.filter(({ roles }) => roles === undefined || roles.some((role) => held.includes(role)));

/** Of these, the pages that a phone's bar has no room for: a phone finds them in the menu. */
export const besidesBar = (held: readonly Role[]): NavigationEntry[] =>
  pagesFor(held).filter(({ onPhone }) => !onPhone);
