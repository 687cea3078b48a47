import { operations } from '../../../contracts';
import { readMission } from '../../../db/proposals/mission';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';

export const getMission = bind(operations.getMission, async ({ params, read }) => ({
  body: found(await read((trx) => readMission(trx, params.id))),
}));
