import { operations } from '../../../contracts';
import type { WorkReport } from '../../../contracts/reports';
import { workReport } from '../../../db/reporting/workReport';
import type { Transaction } from '../../../db/wall';
import { exported, type Asker } from '../../exports/exported';
import { agentSheet, qualitySheet, stepSheet, weekSheet } from '../../exports/sheets/work';
import type { Sheet } from '../../exports/sheet';
import { bind } from '../../routing/bind';
import type { FileReply, Route } from '../../routing/handler';

const readWorkReport = bind(operations.readWorkReport, async ({ query, read, deps }) => ({
  body: await read((trx) => workReport(trx, query, deps.clock())),
}));

type ReadReport = (trx: Transaction) => Promise<WorkReport>;

/** The whole table at once: a report has tens of rows, not thousands. */
const table =
  <Row>(sheet: Sheet<Row>, rowsOf: (report: WorkReport) => Row[]) =>
  (asker: Asker, readReport: ReadReport): Promise<FileReply> =>
    exported(asker, 'exportWorkReport', sheet, async (trx) => ({
      items: rowsOf(await readReport(trx)),
      nextCursor: null,
    }));

const tables = {
  weeks: table(weekSheet, ({ weeks }) => weeks),
  steps: table(stepSheet, ({ steps }) => steps),
  quality: table(qualitySheet, ({ quality }) => quality),
  agents: table(agentSheet, ({ agents }) => agents),
};

const exportWorkReport = bind(operations.exportWorkReport, (asker) =>
  tables[asker.query.part](asker, (trx) => workReport(trx, asker.query, asker.deps.clock())),
);

export const reportRoutes: Route[] = [readWorkReport, exportWorkReport];
