/** The commercial reports: read, and taken away table by table. */
import { operations } from '../../../contracts';
import { companyIdentity } from '../../../db/reporting/commercial/identity';
import { pipelineReport } from '../../../db/reporting/commercial/pipeline';
import { pipelineAccounts, pipelineOpportunities } from '../../../db/reporting/commercial/pipelineRows';
import { exported } from '../../exports/exported';
import { pipelineAccountSheet, pipelineMatrixSheet, pipelineOpportunitySheet } from '../../exports/sheets/pipeline';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';
import { activityRoutes } from './activity';
import { asWritten } from './asWritten';
import { winsRoutes } from './wins';

const readCompanyIdentity = bind(operations.readCompanyIdentity, async ({ person, read }) => ({
  body: await read((trx) => companyIdentity(trx, person.companyId)),
}));

const readPipeline = bind(operations.readPipeline, async ({ person, query, read, deps }) => ({
  body: await read((trx) => pipelineReport(trx, person, asWritten(query, person), deps.clock())),
}));

const listPipelineAccounts = bind(operations.listPipelineAccounts, async ({ person, query, read, deps }) => {
  const { cursor, limit, ...asked } = query;
  return {
    body: await read((trx) => pipelineAccounts(trx, person, asWritten(asked, person), { cursor, limit }, deps.clock())),
  };
});

const listPipelineOpportunities = bind(operations.listPipelineOpportunities, async ({ person, query, read, deps }) => {
  const { cursor, limit, ...asked } = query;
  return {
    body: await read((trx) =>
      pipelineOpportunities(trx, person, asWritten(asked, person), { cursor, limit }, deps.clock()),
    ),
  };
});

const exportPipeline = bind(operations.exportPipeline, (asker) => {
  const { person, query, deps } = asker;
  const asked = asWritten(query, person);
  switch (query.part) {
    case 'matrix':
      return exported(asker, 'exportPipeline', pipelineMatrixSheet, async (trx) => {
        const { rows, total } = await pipelineReport(trx, person, asked, deps.clock());
        return { items: [...rows, { ...total, name: 'Total' }], nextCursor: null };
      });
    case 'accounts':
      return exported(asker, 'exportPipeline', pipelineAccountSheet, (trx, page) =>
        pipelineAccounts(trx, person, asked, page, deps.clock()),
      );
    case 'opportunities':
      return exported(asker, 'exportPipeline', pipelineOpportunitySheet, (trx, page) =>
        pipelineOpportunities(trx, person, asked, page, deps.clock()),
      );
  }
});

export const commercialReportRoutes: Route[] = [
  readCompanyIdentity,
  readPipeline,
  listPipelineAccounts,
  listPipelineOpportunities,
  exportPipeline,
  ...winsRoutes,
  ...activityRoutes,
];
