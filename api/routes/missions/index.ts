import { operations } from '../../../contracts';
import { listMissions as readMissions } from '../../../db/missions/list';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';
import { importTimeEntries, listTimeImports, revertTimeImport } from './timeImports';

const listMissions = bind(operations.listMissions, async ({ query: { cursor, limit, ...filter }, read }) => ({
  body: await read((trx) => readMissions(trx, filter, { cursor, limit })),
}));

export const missionRoutes: Route[] = [listMissions, importTimeEntries, listTimeImports, revertTimeImport];
