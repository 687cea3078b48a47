import { operations } from '../../../contracts';
import { findPeople } from '../../../db/directory';
import { bind } from '../../routing/bind';

export const listPeople = bind(operations.listPeople, async ({ query, read }) => ({
  body: { items: await read((trx) => findPeople(trx, query)) },
}));
