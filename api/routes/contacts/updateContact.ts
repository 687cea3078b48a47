import { operations } from '../../../contracts';
import { readContact } from '../../../db/contacts/contacts';
import { contactPlaces } from '../../../db/contacts/places';
import { updateContact as change } from '../../../db/contacts/write';
import { agreed, found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { announceAccounts } from './announce';
import { fieldsOf } from './fields';

export const updateContact = bind(operations.updateContact, async ({ person, params, ifMatch, body, write, deps }) => {
  const { takeOverVault, atAccountId, ...given } = body;
  const fields = fieldsOf(given);
  const reply = await write(async (trx) => {
    const { id, account } = agreed(
      await change(trx, {
        by: person,
        contactId: params.id,
        accountId: atAccountId,
        version: ifMatch,
        now: deps.clock(),
        fields,
        takeOverVault: takeOverVault === true,
      }),
    );
    const contact = found(await readContact(trx, id, account.id));
    return { body: contact, version: contact.version, places: await contactPlaces(trx, id) };
  });
  announceAccounts(deps, reply.places);
  return reply;
});
