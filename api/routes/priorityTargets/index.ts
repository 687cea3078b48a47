import { operations } from '../../../contracts';
import { changesForTold } from '../../../db/cases/changesOfCase';
import { decideOnTarget } from '../../../db/priorityTargets/decide';
import { readPriorityTarget } from '../../../db/priorityTargets/view';
import { targetsToValidate } from '../../../db/priorityTargets/waiting';
import { agreed, found } from '../../cases/found';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';
import { announceAccount } from '../accounts/announce';

const getPriorityTarget = bind(operations.getPriorityTarget, async ({ params, person, read, deps }) => {
  const body = found(await read((trx) => readPriorityTarget(trx, person, params.id, deps.clock())));
  return { body, version: body.version };
});

const changePriorityTarget = bind(
  operations.changePriorityTarget,
  async ({ params, person, ifMatch, body: { act, reason }, write, deps }) => {
    const now = deps.clock();
    const reply = await write(async (trx) => {
      const { account, told } = agreed(
        await decideOnTarget(trx, { person, accountId: params.id, version: ifMatch, act, reason, now }),
      );
      const body = found(await readPriorityTarget(trx, person, params.id, now));
      return { body, version: body.version, account, told };
    });
    announceAccount(deps, reply.account);
    for (const change of changesForTold(reply.told, reply.account, now)) deps.publishChange(change);
    return reply;
  },
);

const listTargetsToValidate = bind(operations.listTargetsToValidate, async ({ query, person, read, deps }) => ({
  body: await read((trx) => targetsToValidate(trx, person, query, deps.clock())),
}));

export const priorityTargetRoutes: Route[] = [getPriorityTarget, changePriorityTarget, listTargetsToValidate];
