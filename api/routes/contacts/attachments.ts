/** One person of several accounts (requirement 69). */
import { operations } from '../../../contracts';
import { attachContact as attach } from '../../../db/contacts/attach';
import { readContact } from '../../../db/contacts/contacts';
import { findContacts as find } from '../../../db/contacts/find';
import { moveHome } from '../../../db/contacts/home';
import { contactPlaces } from '../../../db/contacts/places';
import { detachContact as detach } from '../../../db/contacts/remove';
import { agreed, found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { announceAccounts } from './announce';
import { placeOf } from './fields';

export const findContacts = bind(operations.findContacts, async ({ query, read }) => ({
  body: { items: await read((trx) => find(trx, query.q)) },
}));

export const attachContact = bind(operations.attachContact, async ({ person, params, key, body, write, deps }) => {
  const { contactId, takeOverVault, ...given } = body;
  const reply = await write(async (trx) => {
    const { id, account } = agreed(
      await attach(trx, {
        person,
        accountId: params.id,
        contactId,
        key,
        now: deps.clock(),
        place: placeOf(given),
        takeOverVault: takeOverVault === true,
      }),
    );
    const contact = found(await readContact(trx, id, account.id));
    return { body: contact, version: contact.version, places: await contactPlaces(trx, id) };
  });
  announceAccounts(deps, reply.places);
  return reply;
});

export const detachContact = bind(operations.detachContact, async ({ person, params, ifMatch, write, deps }) => {
  const { id: accountId, contactId } = params;
  const reply = await write(async (trx) => {
    const places = await contactPlaces(trx, contactId);
    agreed(await detach(trx, { person, accountId, contactId, version: ifMatch, now: deps.clock() }));
    return { body: null, places };
  });
  announceAccounts(deps, reply.places);
  return reply;
});

export const moveContactHome = bind(
  operations.moveContactHome,
  async ({ person, params, ifMatch, body: { accountId }, write, deps }) => {
    const reply = await write(async (trx) => {
      agreed(await moveHome(trx, { person, contactId: params.id, accountId, version: ifMatch, now: deps.clock() }));
      const contact = found(await readContact(trx, params.id, accountId));
      return { body: contact, version: contact.version, places: await contactPlaces(trx, params.id) };
    });
    announceAccounts(deps, reply.places);
    return reply;
  },
);
