import { operations } from '../../../contracts';
import { stepsBack } from '../../../db/requests/stepBack';
import { found } from '../../cases/found';
import { bind, bindCommand } from '../../routing/bind';
import { commandRequest } from './reply';

export const listStepsBack = bind(operations.listStepsBack, async ({ person, params, read }) => ({
  body: { items: await read(async (trx) => found(await stepsBack(trx, person, params.id))) },
}));

export const stepBack = bindCommand(operations.stepBack, (context) =>
  commandRequest(context, context.params.id, context.key, { type: 'stepBack', ...context.body }),
);
