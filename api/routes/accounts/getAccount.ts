import { operations } from '../../../contracts';
import { readAccount } from '../../../db/accounts/view';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';

export const getAccount = bind(operations.getAccount, async ({ params, read, deps }) => {
  const body = found(await read((trx) => readAccount(trx, params.id, deps.clock())));
  return { body, version: body.version };
});
