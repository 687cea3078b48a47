import { operations } from '../../../contracts';
import { activityReport } from '../../../db/reporting/commercial/activity';
import { activityAccounts } from '../../../db/reporting/commercial/activityAccounts';
import { exported } from '../../exports/exported';
import { activityAccountSheet, activitySheets } from '../../exports/sheets/activity';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';
import { asWritten } from './asWritten';

const readActivity = bind(operations.readActivity, async ({ person, query, read, deps }) => ({
  body: await read((trx) => activityReport(trx, person, asWritten(query, person), deps.clock())),
}));

const listActivityAccounts = bind(operations.listActivityAccounts, async ({ person, query, read, deps }) => {
  const { cursor, limit, ...asked } = query;
  return {
    body: await read((trx) => activityAccounts(trx, person, asWritten(asked, person), { cursor, limit }, deps.clock())),
  };
});

const exportActivity = bind(operations.exportActivity, (asker) => {
  const { person, query, deps } = asker;
  const { part } = query;
  const asked = asWritten(query, person);
  if (part === 'accounts')
    return exported(asker, 'exportActivity', activityAccountSheet, (trx, page) =>
      activityAccounts(trx, person, asked, page, deps.clock()),
    );
  return exported(asker, 'exportActivity', activitySheets[part], async (trx) => ({
    items: (await activityReport(trx, person, asked, deps.clock()))[part],
    nextCursor: null,
  }));
});

export const activityRoutes: Route[] = [readActivity, listActivityAccounts, exportActivity];
