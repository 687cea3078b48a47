import { useQueryClient } from '@tanstack/react-query';
import { accountOperations } from '../../../../contracts/accounts/account';
import type { AccountView } from '../../../../contracts/accounts/account';
import { call } from '../../../api/call';
import { etagOf } from '../../../api/etag';
import { useCommand } from '../../../api/useCommand';
import { bodyOf } from '../form/accountForm';
import type { AccountChange, AccountForm } from '../form/accountForm';
import { accountQuery } from './accountQueries';

export function useCreateAccount(onDone: (account: AccountView) => void) {
  return useCommand({
    send: async ({ form, seal }: { form: AccountForm; seal: string | null }, key) =>
      (
        await call(
          accountOperations.createAccount,
          { body: { ...bodyOf(form), ...(seal !== null && { registerSeal: seal }) } },
          { idempotencyKey: key },
        )
      ).data,
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
