import { operations } from '../../../contracts';
import { removeContact } from '../../../db/contacts/remove';
import { agreed } from '../../cases/found';
import { bind } from '../../routing/bind';
import { announceAccount } from '../accounts/announce';

export const deleteContact = bind(operations.deleteContact, async ({ person, params, ifMatch, write, deps }) => {
  const reply = await write(async (trx) => {
    const { account } = agreed(
      await removeContact(trx, { person, contactId: params.id, version: ifMatch, now: deps.clock() }),
    );
    return { body: null, account };
  });
  announceAccount(deps, reply.account);
  return reply;
});
