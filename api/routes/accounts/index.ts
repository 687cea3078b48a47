import type { Route } from '../../routing/handler';
import { accountHistory } from './accountHistory';
import { accountProvenance } from './accountProvenance';
import { createAccount } from './createAccount';
import { findDuplicates } from './findDuplicates';
import { getAccount } from './getAccount';
import { listAccountOpportunities } from './listAccountOpportunities';
import { listAccountRequests } from './listAccountRequests';
import { listAccounts } from './listAccounts';
import { updateAccount } from './updateAccount';

export const accountRoutes: Route[] = [
  listAccounts,
  findDuplicates,
  createAccount,
  getAccount,
  updateAccount,
  listAccountOpportunities,
  listAccountRequests,
  accountHistory,
  accountProvenance,
];
