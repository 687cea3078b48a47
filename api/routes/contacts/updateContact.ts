import { operations } from '../../../contracts';
import { readContact } from '../../../db/contacts/contacts';
import { updateContact as change } from '../../../db/contacts/write';
import { agreed, found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { announceAccount } from '../accounts/announce';
import { fieldsOf } from './fields';

export const updateContact = bind(operations.updateContact, async ({ person, params, ifMatch, body, write, deps }) => {
  const { takeOverVault, ...given } = body;
  const fields = fieldsOf(given);
  const reply = await write(async (trx) => {
    const { id, account } = agreed(
      await change(trx, {
        person,
        contactId: params.id,
        version: ifMatch,
        now: deps.clock(),
        fields,
        takeOverVault: takeOverVault === true,
      }),
    );
    const contact = found(await readContact(trx, id));
    return { body: contact, version: contact.version, account };
  });
  announceAccount(deps, reply.account);
  return reply;
});
