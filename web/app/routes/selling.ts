import { createRoute } from '@tanstack/react-router';
import { readActionsSearch } from '../../features/actions/actionsSearch';
import { readBoardSearch, readListSearch } from '../../features/opportunities/boardFilters';
import { readMissionsSearch } from '../../features/sales/missionsSearch';
import { readProposalsSearch } from '../../features/sales/proposalsSearch';
import { readOpportunitySearch } from '../../features/opportunities/opportunitySearch';
import { page } from '../page';
import { shell } from './shell';

const opportunities = createRoute({
  getParentRoute: () => shell,
  path: '/opportunites',
  validateSearch: readBoardSearch,
  component: page(() => import('../../features/opportunities/OpportunitiesPage'), 'OpportunitiesPage'),
});
const opportunityList = createRoute({
  getParentRoute: () => shell,
  path: '/opportunites/liste',
  validateSearch: readListSearch,
  component: page(() => import('../../features/opportunities/ListPage'), 'ListPage'),
});
const wonOpportunities = createRoute({
  getParentRoute: () => shell,
  path: '/opportunites/gagnees',
  component: page(() => import('../../features/opportunities/ArchivePage'), 'WonPage'),
});
const lostOpportunities = createRoute({
  getParentRoute: () => shell,
  path: '/opportunites/perdues',
  component: page(() => import('../../features/opportunities/ArchivePage'), 'LostPage'),
});
const opportunity = createRoute({
  getParentRoute: () => shell,
  path: '/opportunites/$id',
  validateSearch: readOpportunitySearch,
  component: page(() => import('../../features/opportunities/OpportunityPage'), 'OpportunityPage'),
});
const sales = createRoute({
  getParentRoute: () => shell,
  path: '/ventes',
  validateSearch: readMissionsSearch,
  component: page(() => import('../../features/sales/MissionsPage'), 'MissionsPage'),
});
const proposals = createRoute({
  getParentRoute: () => shell,
  path: '/ventes/propositions',
  validateSearch: readProposalsSearch,
  component: page(() => import('../../features/sales/ProposalsPage'), 'ProposalsPage'),
});
const actions = createRoute({
  getParentRoute: () => shell,
  path: '/actions',
  validateSearch: readActionsSearch,
  component: page(() => import('../../features/actions/ActionsPage'), 'ActionsPage'),
});
const review = createRoute({
  getParentRoute: () => shell,
  path: '/revue',
  component: page(() => import('../../features/review/ReviewPage'), 'ReviewPage'),
});

/** Opportunities, proposals and missions, and what a person does about them. */
export const sellingRoutes = [
  opportunities,
  opportunityList,
  wonOpportunities,
  lostOpportunities,
  opportunity,
  sales,
  proposals,
  actions,
  review,
] as const;
