import { operations } from '../../../contracts';
import { readPath } from '../../../db/cases/read/path';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';

export const readCasePath = bind(operations.readCasePath, async ({ person, params, read }) => ({
  body: await read(async (trx) => found(await readPath(trx, person, params.id))),
}));
