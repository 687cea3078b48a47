import { operations } from '../../../contracts';
import { tryAgain } from '../../../db/transmissions/list';
import { writeAudit } from '../../../db/cases/audit';
import { bind } from '../../routing/bind';
import { announceAccount } from '../accounts/announce';
import { seenAccount } from '../accounts/seen';

export const retryTransmissions = bind(operations.retryTransmissions, async ({ person, params, write, deps }) => {
  const reply = await write(async (trx) => {
    const account = await seenAccount(trx, params.id);
    const retried = await tryAgain(trx, account.id);
    const { id, companyId, buId } = account;
    await writeAudit(trx, {
      companyId,
      buId,
      principal: person,
      action: 'transmissionsRetried',
      objectKind: 'account',
      objectId: id,
      outcome: 'applied',
      data: { retried },
      at: deps.clock(),
    });
    return { body: { retried }, account };
  });
  announceAccount(deps, reply.account);
  return reply;
});
