import { operations } from '../../../contracts';
import { workReport } from '../../../db/reporting/workReport';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';

const readWorkReport = bind(operations.readWorkReport, async ({ query, read, deps }) => ({ body: await read((trx) => workReport(trx, query, deps.clock())) }));

export const reportRoutes: Route[] = [readWorkReport];
