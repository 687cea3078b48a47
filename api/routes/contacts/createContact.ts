import { operations } from '../../../contracts';
import { readContact } from '../../../db/contacts/contacts';
import { createContact as add } from '../../../db/contacts/write';
import { agreed, found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { announceAccount } from '../accounts/announce';
import { fieldsOf } from './fields';

export const createContact = bind(operations.createContact, async ({ person, params, key, body, write, deps }) => {
  const { takeOverVault, separate, ...given } = body;
  const fields = fieldsOf(given);
  const reply = await write(async (trx) => {
    const { id, account } = agreed(
      await add(trx, {
        person,
        accountId: params.id,
        key,
        now: deps.clock(),
        fields,
        takeOverVault: takeOverVault === true,
        separate: separate === true,
      }),
    );
    const contact = found(await readContact(trx, id, account.id));
    return { body: contact, version: contact.version, account };
  });
  announceAccount(deps, reply.account);
  return reply;
});
