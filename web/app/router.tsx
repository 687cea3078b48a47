import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../api/session';
import { textOf, written } from '../format/address';
import { PageSkeleton } from '../components/page/States';
import { readAccountSearch, readAccountsSearch } from '../features/accounts/accountsSearch';
import { readActionsSearch } from '../features/actions/actionsSearch';
import { readAuditSearch } from '../features/audit/auditSearch';
import { readBoardSearch, readListSearch } from '../features/opportunities/boardFilters';
import { readMissionsSearch } from '../features/sales/missionsSearch';
import { readProposalsSearch } from '../features/sales/proposalsSearch';
import { readNotificationsSearch } from '../features/notifications/notificationsSearch';
import { readOpportunitySearch } from '../features/opportunities/opportunitySearch';
import { readRequestsSearch, readWizardSearch } from '../features/requests/requestsSearch';
import { readActivitySearch, readPipelineSearch, readReportSearch } from '../features/reports/reportSearch';
import { readListsSearch } from '../features/lists/listsSearch';
import { readSteeringSearch } from '../features/steering/steeringSearch';
import { readTasksSearch } from '../features/tasks/tasksSearch';
import { readTrackingSearch } from '../features/tracking/trackingSearch';
import { page } from './page';
import { queryClient } from './queryClient';
import { NotFound } from '../components/page/NotFound';
import { RouteError } from './RouteError';
import { SessionGuard } from './SessionGuard';
import { returnPath } from './returnPath';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({});

const login = createRoute({
  getParentRoute: () => root,
  path: '/connexion',
  validateSearch: (search): { retour?: string } => {
    const path = returnPath(search['retour']);
    return path === '/' ? {} : { retour: path };
  },
  component: page(() => import('../features/login/LoginPage'), 'LoginPage'),
});

const mailAnswer = createRoute({
  getParentRoute: () => root,
  path: '/repondre',
  component: page(() => import('../features/mailAnswer/MailAnswerPage'), 'MailAnswerPage'),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (me !== null) return;
    const path = returnPath(location.href);
    redirect({ to: '/connexion', search: path === '/' ? {} : { retour: path }, throw: true });
  },
  component: SessionGuard,
});

const today = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: page(() => import('../features/today/TodayPage'), 'TodayPage'),
});
const opportunities = createRoute({
  getParentRoute: () => shell,
  path: '/opportunites',
  validateSearch: readBoardSearch,
  component: page(() => import('../features/opportunities/OpportunitiesPage'), 'OpportunitiesPage'),
});
const wonOpportunities = createRoute({
  getParentRoute: () => shell,
  path: '/opportunites/gagnees',
  component: page(() => import('../features/opportunities/ArchivePage'), 'WonPage'),
});
const opportunityList = createRoute({
  getParentRoute: () => shell,
  path: '/opportunites/liste',
  validateSearch: readListSearch,
  component: page(() => import('../features/opportunities/ListPage'), 'ListPage'),
});
const lostOpportunities = createRoute({
  getParentRoute: () => shell,
  path: '/opportunites/perdues',
  component: page(() => import('../features/opportunities/ArchivePage'), 'LostPage'),
});
const opportunity = createRoute({
  getParentRoute: () => shell,
  path: '/opportunites/$id',
  validateSearch: readOpportunitySearch,
  component: page(() => import('../features/opportunities/OpportunityPage'), 'OpportunityPage'),
});
const accounts = createRoute({
  getParentRoute: () => shell,
  path: '/comptes',
  validateSearch: readAccountsSearch,
  component: page(() => import('../features/accounts/AccountsPage'), 'AccountsPage'),
});
const sales = createRoute({
  getParentRoute: () => shell,
  path: '/ventes',
  validateSearch: readMissionsSearch,
  component: page(() => import('../features/sales/MissionsPage'), 'MissionsPage'),
});
const proposals = createRoute({
  getParentRoute: () => shell,
  path: '/ventes/propositions',
  validateSearch: readProposalsSearch,
  component: page(() => import('../features/sales/ProposalsPage'), 'ProposalsPage'),
});
const newAccount = createRoute({
  getParentRoute: () => shell,
  path: '/comptes/nouveau',
  component: page(() => import('../features/accounts/NewAccountPage'), 'NewAccountPage'),
});
const account = createRoute({
  getParentRoute: () => shell,
  path: '/comptes/$id',
  validateSearch: readAccountSearch,
  component: page(() => import('../features/accounts/AccountPage'), 'AccountPage'),
});
const group = createRoute({
  getParentRoute: () => shell,
  path: '/groupes/$id',
  component: page(() => import('../features/accounts/groups/GroupPage'), 'GroupPage'),
});
const actions = createRoute({
  getParentRoute: () => shell,
  path: '/actions',
  validateSearch: readActionsSearch,
  component: page(() => import('../features/actions/ActionsPage'), 'ActionsPage'),
});
const review = createRoute({
  getParentRoute: () => shell,
  path: '/revue',
  component: page(() => import('../features/review/ReviewPage'), 'ReviewPage'),
});
const tasks = createRoute({
  getParentRoute: () => shell,
  path: '/taches',
  validateSearch: readTasksSearch,
  component: page(() => import('../features/tasks/TasksPage'), 'TasksPage'),
});
const requests = createRoute({
  getParentRoute: () => shell,
  path: '/demandes',
  validateSearch: readRequestsSearch,
  component: page(() => import('../features/requests/RequestsPage'), 'RequestsPage'),
});
const newRequest = createRoute({
  getParentRoute: () => shell,
  path: '/demandes/nouvelle',
  validateSearch: readWizardSearch,
  component: page(() => import('../features/requests/wizard/RequestWizardPage'), 'RequestWizardPage'),
});
const papers = createRoute({
  getParentRoute: () => shell,
  path: '/demandes/pieces',
  component: page(() => import('../features/requests/papers/PapersPage'), 'PapersPage'),
});
const request = createRoute({
  getParentRoute: () => shell,
  path: '/demandes/$id',
  component: page(() => import('../features/requests/RequestPage'), 'RequestPage'),
});
const tracking = createRoute({
  getParentRoute: () => shell,
  path: '/suivi',
  validateSearch: readTrackingSearch,
  component: page(() => import('../features/tracking/TrackingPage'), 'TrackingPage'),
});
const steering = createRoute({
  getParentRoute: () => shell,
  path: '/pilotage',
  validateSearch: readSteeringSearch,
  component: page(() => import('../features/steering/SteeringPage'), 'SteeringPage'),
});
const pipeline = createRoute({
  getParentRoute: () => shell,
  path: '/rapports',
  validateSearch: readPipelineSearch,
  component: page(() => import('../features/reports/pipeline/PipelinePage'), 'PipelinePage'),
});
const activity = createRoute({
  getParentRoute: () => shell,
  path: '/rapports/activite',
  validateSearch: readActivitySearch,
  component: page(() => import('../features/reports/activity/ActivityPage'), 'ActivityPage'),
});
const guide = createRoute({
  getParentRoute: () => shell,
  path: '/guide',
  validateSearch: ({ q }: Record<string, unknown>): { q?: string } => written({ q: textOf(q) }),
  component: page(() => import('../features/guide/GuidePage'), 'GuidePage'),
});
const wins = createRoute({
  getParentRoute: () => shell,
  path: '/rapports/wins',
  validateSearch: readReportSearch,
  component: page(() => import('../features/reports/wins/WinsPage'), 'WinsPage'),
});
const notifications = createRoute({
  getParentRoute: () => shell,
  path: '/notifications',
  validateSearch: readNotificationsSearch,
  component: page(() => import('../features/notifications/NotificationsPage'), 'NotificationsPage'),
});
const notificationPreferences = createRoute({
  getParentRoute: () => shell,
  path: '/notifications/reglages',
  component: page(() => import('../features/notifications/PreferencesPage'), 'PreferencesPage'),
});
const absences = createRoute({
  getParentRoute: () => shell,
  path: '/absences',
  component: page(() => import('../features/absences/AbsencesPage'), 'AbsencesPage'),
});
const incidents = createRoute({
  getParentRoute: () => shell,
  path: '/administration/incidents',
  component: page(() => import('../features/incidents/IncidentsPage'), 'IncidentsPage'),
});
const valueLists = createRoute({
  getParentRoute: () => shell,
  path: '/administration/listes',
  validateSearch: readListsSearch,
  component: page(() => import('../features/lists/ListsPage'), 'ListsPage'),
});
const letterhead = createRoute({
  getParentRoute: () => shell,
  path: '/administration/en-tete',
  component: page(() => import('../features/letterhead/LetterheadPage'), 'LetterheadPage'),
});
const audit = createRoute({
  getParentRoute: () => shell,
  path: '/administration/audit',
  validateSearch: readAuditSearch,
  component: page(() => import('../features/audit/AuditPage'), 'AuditPage'),
});

/** What leads nowhere keeps the way out beside it. */
const nowhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound });

/** Every page is a chunk of its own, fetched when it is opened or when the pointer comes near a link to it. */
export const router = createRouter({
  routeTree: root.addChildren([
    login,
    mailAnswer,
    shell.addChildren([
      today,
      opportunities,
      wonOpportunities,
      opportunityList,
      sales,
      proposals,
      lostOpportunities,
      opportunity,
      accounts,
      newAccount,
      group,
      account,
      actions,
      review,
      tasks,
      requests,
      newRequest,
      papers,
      request,
      tracking,
      steering,
      pipeline,
      activity,
      wins,
      guide,
      notifications,
      notificationPreferences,
      absences,
      incidents,
      valueLists,
      letterhead,
      audit,
      nowhere,
    ]),
  ]),
  context: { queryClient },
  defaultPreload: 'intent',
  // TanStack Query keeps the data: a preloaded route asks it again.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
  scrollToTopSelectors: ['#page'],
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
