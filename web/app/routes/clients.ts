import { createRoute } from '@tanstack/react-router';
import { readAccountSearch, readAccountsSearch } from '../../features/accounts/accountsSearch';
import { page } from '../page';
import { shell } from './shell';

const accounts = createRoute({
  getParentRoute: () => shell,
  path: '/comptes',
  validateSearch: readAccountsSearch,
  component: page(() => import('../../features/accounts/AccountsPage'), 'AccountsPage'),
});
const newAccount = createRoute({
  getParentRoute: () => shell,
  path: '/comptes/nouveau',
  component: page(() => import('../../features/accounts/NewAccountPage'), 'NewAccountPage'),
});
const account = createRoute({
  getParentRoute: () => shell,
  path: '/comptes/$id',
  validateSearch: readAccountSearch,
  component: page(() => import('../../features/accounts/AccountPage'), 'AccountPage'),
});
const group = createRoute({
  getParentRoute: () => shell,
  path: '/groupes/$id',
  component: page(() => import('../../features/accounts/groups/GroupPage'), 'GroupPage'),
});

/** Accounts and client groups. */
export const clientRoutes = [accounts, newAccount, account, group] as const;
