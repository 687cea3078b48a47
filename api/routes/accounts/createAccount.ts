import { operations } from '../../../contracts';
import { createAccount as record } from '../../../db/accounts/create';
import { readAccount } from '../../../db/accounts/view';
import { agreed, found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { announceAccount } from './announce';
import { companyOf } from './companyOf';
import { placeOf } from './groupPlace';
import { fieldsOf, withoutBlanks } from './fields';
import { registerOrigin } from './registerOrigin';

export const createAccount = bind(operations.createAccount, async ({ person, key, body, write, deps }) => {
  const { identifier, registerSeal, businessUnitId, site, clientGroupId, clientGroupPosition, ...given } = body;
  const company = identifier === null ? null : await companyOf(identifier, deps.register);
  const fields = { segment: null, prioritySector: null, ...fieldsOf(given) };
  const now = deps.clock();
  const reply = await write(async (trx) => {
    const account = agreed(
      await record(trx, {
        person,
        key,
        now,
        company,
        fields,
        buId: businessUnitId ?? person.buId,
        site: site && withoutBlanks(site),
        group: placeOf(clientGroupId, clientGroupPosition) ?? null,
        origin: registerOrigin(deps, registerSeal, company?.siren),
      }),
    );
    const body = found(await readAccount(trx, account.id, now));
    return { body, version: body.version, account };
  });
  announceAccount(deps, reply.account);
  return reply;
});
