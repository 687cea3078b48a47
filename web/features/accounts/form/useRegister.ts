import { registerOperations } from '../../../../contracts/register';
import { registeredValues } from '../../../../domain/account/registered';
import { call } from '../../../api/call';
import { useCommand } from '../../../api/useCommand';
import type { AccountForm } from './accountForm';

/** What the register gave, and its seal: sent with what is saved, the record then knows which values are the register's. */
export interface Registered {
  values: Partial<AccountForm>;
  seal: string | null;
}

/** Asks the public register on demand; what it knows goes into the form at once, and nothing when it knows nothing. */
export function useRegister(onRegistered: (registered: Registered) => void) {
  const lookUp = useCommand({
    send: async (identifier: string) => (await call(registerOperations.lookUpCompany, { params: { identifier } })).data,
    onDone: ({ company, seal }) =>
      onRegistered({ values: company === null ? {} : (registeredValues(company) as Partial<AccountForm>), seal }),
  });
  return {
    ask: (identifier: string) => lookUp.mutate(identifier.trim()),
    pending: lookUp.isPending,
    answer: lookUp.data,
    problem: lookUp.error,
    /** The number that the answer is about. */
    asked: lookUp.variables,
  };
}

export type Register = ReturnType<typeof useRegister>;
