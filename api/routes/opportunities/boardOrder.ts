import { operations } from '../../../contracts';
import { forgetOrder, placeCard as place } from '../../../db/opportunities/placeCard';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';

export const placeCard = bind(operations.placeCard, async ({ person, params, body, write }) =>
  write(async (trx) => {
    found(await place(trx, person, params.id, body));
    return { body: {} };
  }),
);

export const resetBoardOrder = bind(operations.resetBoardOrder, async ({ body, write }) =>
  write(async (trx) => {
    await forgetOrder(trx, body.stage);
    return { body: {} };
  }),
);
