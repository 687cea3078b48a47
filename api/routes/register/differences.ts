import { operations } from '../../../contracts';
import { readAccount } from '../../../db/accounts/view';
import { applyDifferences, ignoreDifferences, knowsDifferences } from '../../../db/register/decide';
import { differencesOfMine, readRegisterStanding } from '../../../db/register/view';
import type { AccountWall } from '../../../db/accounts/wall';
import { DomainError, isDomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { agreed, found } from '../../cases/found';
import { rederiveRequests } from '../../cases/rederive';
import { wordsOf } from '../../problem';
import { bind } from '../../routing/bind';
import { announceAccount } from '../accounts/announce';

export const getRegisterStanding = bind(operations.getRegisterStanding, async ({ params, read }) => ({
  body: found(await read((trx) => readRegisterStanding(trx, params.id))),
}));

export const listRegisterDifferences = bind(operations.listRegisterDifferences, async ({ person, query, read }) => ({
  body: await read((trx) => differencesOfMine(trx, person.userId, query)),
}));

export const applyRegisterDifferences = bind(
  operations.applyRegisterDifferences,
  async ({ person, params, ifMatch, body: { differenceIds }, write, deps }) => {
    const now = deps.clock();
    const reply = await write(async (trx) => {
      const account = agreed(
        await applyDifferences(trx, { person, accountId: params.id, version: ifMatch, differenceIds, now }),
      );
      const body = found(await readAccount(trx, account.id, now));
      return { body, version: body.version, account };
    });
    announceAccount(deps, reply.account);
    // Checklists follow the client file, whoever changes it.
    await rederiveRequests(deps, params.id);
    return reply;
  },
);

export const applyManyRegisterDifferences = bind(
  operations.applyManyRegisterDifferences,
  async ({ person, body: { accounts }, write, deps }) => {
    const now = deps.clock();
    const reply = await write(async (trx) => {
      for (const { accountId, differenceIds } of accounts)
        if (!(await knowsDifferences(trx, accountId, differenceIds))) throw new DomainError(refuse('not_found'));
      const applied: AccountWall[] = [];
      const results = [];
      // In one order, so that of two that overlap none waits for the other in a circle.
      for (const asked of [...accounts].sort((a, b) => a.accountId.localeCompare(b.accountId))) {
        try {
          // Undone alone when it is refused half-way.
          applied.push(
            await trx.transaction(async (one) =>
              agreed(await applyDifferences(one, { person, now, together: true, ...asked })),
            ),
          );
          results.push({ accountId: asked.accountId, why: null });
        } catch (error) {
          if (!isDomainError(error)) throw error;
          const { code, title, detail } = wordsOf(error.refusal);
          results.push({ accountId: asked.accountId, why: { code, title, detail } });
        }
      }
      return { body: { results }, applied };
    });
    for (const account of reply.applied) {
      announceAccount(deps, account);
      await rederiveRequests(deps, account.id);
    }
    return reply;
  },
);

export const ignoreRegisterDifferences = bind(
  operations.ignoreRegisterDifferences,
  async ({ person, params, body: { differenceIds, reason }, write, deps }) => {
    const reply = await write(async (trx) => {
      const account = agreed(
        await ignoreDifferences(trx, { person, accountId: params.id, differenceIds, reason, now: deps.clock() }),
      );
      return { body: found(await readRegisterStanding(trx, account.id)), account };
    });
    announceAccount(deps, reply.account);
    return reply;
  },
);
