import { operations } from '../../../contracts';
import { listAccounts } from '../../../db/accounts/list';
import { listContactsOfAccounts } from '../../../db/contacts/list';
import { listMissions } from '../../../db/missions/list';
import { listTimeEntries } from '../../../db/missions/timeEntries';
import { listOpportunities } from '../../../db/opportunities/list';
import { listProposals } from '../../../db/proposals/list';
import { listRequests } from '../../../db/requests/list';
import { readInboxPage } from '../../../db/tasks/inbox';
import { trackPage } from '../../../db/tracking/trackCases';
import { currentFiscalYear } from '../../../db/fiscalYear';
import type { Transaction } from '../../../db/wall';
import { exported, type Asker } from '../../exports/exported';
import { accountSheet, contactSheet } from '../../exports/sheets/accounts';
import { opportunitySheet, requestSheet, taskSheet, trackingSheet } from '../../exports/sheets/cases';
import { missionSheet, timeEntrySheet } from '../../exports/sheets/missions';
import { proposalSheet } from '../../exports/sheets/proposals';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';

const targetYear = (trx: Transaction, { person, deps }: Pick<Asker, 'person' | 'deps'>) =>
  currentFiscalYear(trx, person.buId, deps.clock());

/** Each list is read as its screen reads it: the same query, filters and wall. */
export const exportRoutes: Route[] = [
  bind(operations.exportAccounts, (asker) =>
    exported(asker, 'exportAccounts', accountSheet, async (trx, page) =>
      listAccounts(trx, asker.query, page, await targetYear(trx, asker)),
    ),
  ),
  bind(operations.exportContacts, (asker) =>
    exported(asker, 'exportContacts', contactSheet, async (trx, page) =>
      listContactsOfAccounts(trx, asker.query, page, await targetYear(trx, asker)),
    ),
  ),
  bind(operations.exportOpportunities, (asker) => {
    const { query, person, deps } = asker;
    const engagementPartnerId = query.engagementPartnerId === 'me' ? person.userId : query.engagementPartnerId;
    return exported(asker, 'exportOpportunities', opportunitySheet, (trx, page) =>
      listOpportunities(trx, person, { ...query, engagementPartnerId }, page, deps.clock()),
    );
  }),
  bind(operations.exportRequests, (asker) =>
    exported(asker, 'exportRequests', requestSheet, (trx, page) =>
      listRequests(trx, asker.person, { ...asker.query, mine: asker.query.mine === 'true' }, page),
    ),
  ),
  bind(operations.exportTasks, (asker) =>
    exported(asker, 'exportTasks', taskSheet, (trx, page) =>
      readInboxPage(trx, asker.person, asker.query, page, asker.deps.clock()),
    ),
  ),
  bind(operations.exportTracking, (asker) =>
    exported(asker, 'exportTracking', trackingSheet, (trx, page) =>
      trackPage(trx, asker.person, asker.query, asker.query.sort, page, asker.deps.clock()),
    ),
  ),
  bind(operations.exportMissions, (asker) =>
    exported(asker, 'exportMissions', missionSheet, (trx, page) => listMissions(trx, asker.query, page)),
  ),
  bind(operations.exportProposals, (asker) =>
    exported(asker, 'exportProposals', proposalSheet, (trx, page) =>
      listProposals(trx, asker.query, page, asker.deps.clock()),
    ),
  ),
  bind(operations.exportTimeEntries, (asker) =>
    exported(asker, 'exportTimeEntries', timeEntrySheet, (trx, page) => listTimeEntries(trx, asker.query, page)),
  ),
];
