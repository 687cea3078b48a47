import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { accountOperations } from '../../../../contracts/accounts';
import type { AccountView, ContactView } from '../../../../contracts/accounts';
import { call } from '../../../api/call';
import { etagOf } from '../../../api/etag';
import { record } from '../../../api/keys';
import { useCommand } from '../../../api/useCommand';
import { bodyOf } from '../form/accountForm';
import type { AccountChange, AccountForm } from '../form/accountForm';
import { accountQuery } from './accountQueries';

export function useCreateAccount(onDone: (account: AccountView) => void) {
  return useCommand({
    send: async (form: AccountForm, key) =>
      (await call(accountOperations.createAccount, { body: bodyOf(form) }, { idempotencyKey: key })).data,
    touches: [['account', 'list']],
    onDone,
  });
}

interface AccountEdit {
  account: Pick<AccountView, 'id' | 'version'>;
  change: AccountChange;
}

export function useUpdateAccount(onDone: (account: AccountView) => void) {
  const queryClient = useQueryClient();
  return useCommand({
    send: async ({ account, change }: AccountEdit) =>
      (
        await call(
          accountOperations.updateAccount,
          { params: { id: account.id }, body: change },
          { ifMatch: etagOf(account) },
        )
      ).data,
    touches: [
      ['account', 'list'],
      ['opportunity', 'list'],
    ],
    onDone: (account) => {
      queryClient.setQueryData(accountQuery(account.id).queryKey, account);
      onDone(account);
    },
  });
}

export type ContactBody = z.input<typeof accountOperations.createContact.body & z.ZodType>;

/** Removes a contact; one in use is kept, and the refusal says by what. */
export function useRemoveContact(accountId: string, onDone: () => void) {
  return useCommand({
    send: async (contact: Pick<ContactView, 'id' | 'version'>) => {
      await call(accountOperations.deleteContact, { params: { id: contact.id } }, { ifMatch: etagOf(contact) });
    },
    touches: [record('account', accountId)],
    onDone,
  });
}

/** Adds a contact, or changes the one given. */
export function useSaveContact(accountId: string, contact: ContactView | null, onDone: () => void) {
  return useCommand({
    send: async (body: ContactBody, key) =>
      contact === null
        ? (await call(accountOperations.createContact, { params: { id: accountId }, body }, { idempotencyKey: key }))
            .data
        : (
            await call(
              accountOperations.updateContact,
              { params: { id: contact.id }, body },
              { ifMatch: etagOf(contact) },
            )
          ).data,
    touches: [record('account', accountId)],
    onDone,
  });
}
