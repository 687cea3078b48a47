import { queryOptions } from '@tanstack/react-query';
import { contactOperations } from '../../contracts/accounts/contact';
import { call } from './call';
import { record } from './keys';

/** The contacts of an account. */
export const contactsQuery = (accountId: string) =>
  queryOptions({
    queryKey: record('account', accountId, 'contacts'),
    queryFn: async ({ signal }) =>
      (await call(contactOperations.listContacts, { params: { id: accountId } }, { signal })).data.items,
  });
