import { operations } from '../../../contracts';
import { readInteraction } from '../../../db/interactions/view';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';

export const getInteraction = bind(operations.getInteraction, async ({ person, params, read, deps }) => {
  const body = found(await read((trx) => readInteraction(trx, params.id, person.userId, deps.clock())));
  return { body, version: body.version };
});
