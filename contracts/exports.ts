/** Lists as files: the rows of a list under its own filters and the caller's own rights, all pages of it. */
import { z } from 'zod';
import { inboxSorts } from '../domain/tasks/inboxSorts';
import { accountFilters } from './accounts/search';
import { exportFormats } from './exportFormats';
import { missionFilters } from './missions/list';
import { operation } from './operation';
import { opportunityFilters } from './opportunities/list';
import { proposalFilters } from './proposals/list';
import { requestFilters } from './requests/list';
import { inboxFilter } from './tasks/inbox';
import { trackingFilters } from './tracking';
import { id } from './values';

const described = <Filters extends z.ZodRawShape>(
  operationId: string,
  path: `/exports/${string}`,
  what: string,
  filters: Filters,
) =>
  operation({
    id: operationId,
    method: 'get',
    path,
    tag: 'exports',
    summary: `${what} as a file, under the filters of their list`,
    access: 'session',
    status: 200,
    query: z.strictObject({ ...filters, format: z.enum(exportFormats) }),
    answerType: 'file',
  });

export const exportOperations = {
  exportAccounts: described('exportAccounts', '/exports/accounts', 'Accounts', accountFilters),
  exportContacts: described(
    'exportContacts',
    '/exports/contacts',
    'Contacts of an account, or of the accounts of a list,',
    { ...accountFilters, accountId: id.optional() },
  ),
  exportOpportunities: described('exportOpportunities', '/exports/opportunities', 'Opportunities', opportunityFilters),
  exportRequests: described('exportRequests', '/exports/requests', 'Requests', requestFilters),
  exportTasks: described('exportTasks', '/exports/tasks', 'Tasks of the inbox', {
    ...inboxFilter,
    sort: z.enum(inboxSorts).default('due'),
  }),
  exportTracking: described('exportTracking', '/exports/tracking', 'Open cases', trackingFilters),
  exportMissions: described('exportMissions', '/exports/missions', 'Missions', missionFilters),
  exportProposals: described('exportProposals', '/exports/proposals', 'Proposals', proposalFilters),
  exportTimeEntries: described(
    'exportTimeEntries',
    '/exports/time-entries',
    'Time and expenses of the missions of a list',
    missionFilters,
  ),
} as const;
