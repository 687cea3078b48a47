import { operations } from '../../../contracts';
import { readAccount } from '../../../db/accounts/view';
import { idFromKey } from '../../../db/idFromKey';
import { mergeAccounts as makeOne } from '../../../db/merge/merge';
import { listMerges as readMerges } from '../../../db/merge/read';
import { undoMerge as takeBack } from '../../../db/merge/undo';
import { announceAccount } from '../accounts/announce';
import { seenAccount } from '../accounts/seen';
import { agreed, found } from '../../cases/found';
import { rederiveRequests } from '../../cases/rederive';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';
import { previewMerge } from './preview';

const mergeAccounts = bind(
  operations.mergeAccounts,
  async ({ params, person, body: { otherId, otherVersion, choices, vaultContactId }, ifMatch, key, deps, write }) => {
    const now = deps.clock();
    const reply = await write(async (trx) => {
      const id = idFromKey(person.userId, 'mergeAccounts', key);
      const account = agreed(
        await makeOne(trx, {
          person,
          id,
          keptId: params.id,
          otherId,
          keptVersion: ifMatch,
          otherVersion,
          choices,
          vaultContactId,
          now,
        }),
      );
      const body = found(await readAccount(trx, params.id, now));
      return { body, version: body.version, account };
    });
    announceAccount(deps, reply.account);
    announceAccount(deps, { ...reply.account, id: otherId });
    await rederiveRequests(deps, params.id);
    return reply;
  },
);

const listMerges = bind(operations.listMerges, async ({ params, read }) => ({
  body: await read(async (trx) => readMerges(trx, (await seenAccount(trx, params.id)).id)),
}));

const undoMerge = bind(operations.undoMerge, async ({ params, person, deps, write }) => {
  const reply = await write(async (trx) => {
    const { account, restoredId, kept } = agreed(
      await takeBack(trx, { person, mergeId: params.id, now: deps.clock() }),
    );
    return { body: { accountId: restoredId, kept }, account };
  });
  announceAccount(deps, reply.account);
  for (const accountId of [reply.account.id, reply.body.accountId]) await rederiveRequests(deps, accountId);
  return reply;
});

export const mergeRoutes: Route[] = [previewMerge, mergeAccounts, listMerges, undoMerge];
