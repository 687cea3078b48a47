import { operations } from '../../../contracts';
import { listContacts as readContacts } from '../../../db/contacts/contacts';
import { bind } from '../../routing/bind';
import { seenAccount } from '../accounts/seen';

export const listContacts = bind(operations.listContacts, async ({ params, read }) => {
  const items = await read(async (trx) => readContacts(trx, (await seenAccount(trx, params.id)).id));
  return { body: { items } };
});
