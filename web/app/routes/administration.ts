import { createRoute } from '@tanstack/react-router';
import { readAuditSearch } from '../../features/audit/auditSearch';
import { readListsSearch } from '../../features/lists/listsSearch';
import { page } from '../page';
import { shell } from './shell';

const incidents = createRoute({
  getParentRoute: () => shell,
  path: '/administration/incidents',
  component: page(() => import('../../features/incidents/IncidentsPage'), 'IncidentsPage'),
});
const valueLists = createRoute({
  getParentRoute: () => shell,
  path: '/administration/listes',
  validateSearch: readListsSearch,
  component: page(() => import('../../features/lists/ListsPage'), 'ListsPage'),
});
const letterhead = createRoute({
  getParentRoute: () => shell,
  path: '/administration/en-tete',
  component: page(() => import('../../features/letterhead/LetterheadPage'), 'LetterheadPage'),
});
const audit = createRoute({
  getParentRoute: () => shell,
  path: '/administration/audit',
  validateSearch: readAuditSearch,
  component: page(() => import('../../features/audit/AuditPage'), 'AuditPage'),
});

const hubspot = createRoute({
  getParentRoute: () => shell,
  path: '/administration/hubspot',
  component: page(() => import('../../features/hubspot/HubspotPage'), 'HubspotPage'),
});

/** What an administrator, an operator and an auditor look after. */
export const administrationRoutes = [incidents, valueLists, letterhead, hubspot, audit] as const;
