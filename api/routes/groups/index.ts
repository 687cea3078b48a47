import { operations } from '../../../contracts';
import { listGroups, readGroup } from '../../../db/groups/view';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';

const listClientGroups = bind(operations.listClientGroups, async ({ query: { q }, read }) => ({
  body: { items: await read((trx) => listGroups(trx, q)) },
}));

const getClientGroup = bind(operations.getClientGroup, async ({ params, read, deps }) => ({
  body: found(await read((trx) => readGroup(trx, params.id, deps.clock()))),
}));

export const groupRoutes: Route[] = [listClientGroups, getClientGroup];
