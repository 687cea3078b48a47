import { operations } from '../../../contracts';
import { updateAccount as change } from '../../../db/accounts/update';
import { readAccount } from '../../../db/accounts/view';
import { agreed, found } from '../../cases/found';
import { rederiveRequests } from '../../cases/rederive';
import { bind } from '../../routing/bind';
import { announceAccount } from './announce';
import { companyOf } from './companyOf';
import { placeOf } from './groupPlace';
import { fieldsOf } from './fields';
import { registerOrigin } from './registerOrigin';

export const updateAccount = bind(operations.updateAccount, async ({ person, params, ifMatch, body, write, deps }) => {
  const { identifier, registerSeal, clientGroupId, clientGroupPosition, ...given } = body;
  const company = identifier === undefined ? null : await companyOf(identifier, deps.register);
  const fields = fieldsOf(given);
  const now = deps.clock();
  const reply = await write(async (trx) => {
    const account = agreed(
      await change(trx, {
        by: person,
        accountId: params.id,
        version: ifMatch,
        now,
        company,
        fields,
        group: placeOf(clientGroupId, clientGroupPosition),
        origin: registerOrigin(deps, registerSeal, company?.siren),
      }),
    );
    const body = found(await readAccount(trx, account.id, now));
    return { body, version: body.version, account };
  });
  announceAccount(deps, reply.account);
  await rederiveRequests(deps, params.id);
  return reply;
});
