import { operations } from '../../../contracts';
import { catalogueFor } from '../../../db/requests/templates';
import { bind } from '../../routing/bind';
import { originOf } from './origin';

export const listTemplates = bind(operations.listTemplates, async ({ person, query, read, deps }) => ({
  body: { items: await read((trx) => catalogueFor(trx, originOf(query), person, deps.clock())) },
}));
