import { registerOperations } from '../../../../contracts/register';
import { call } from '../../../api/call';
import { useCommand } from '../../../api/useCommand';
import type { AccountForm } from './accountForm';
import { fromRegister } from './register';

/** Asks the public register on demand; what it knows goes into the form at once, and nothing when it knows nothing. */
export function useRegister(onRegistered: (values: Partial<AccountForm>) => void) {
  const lookUp = useCommand({
    send: async (identifier: string) => (await call(registerOperations.lookUpCompany, { params: { identifier } })).data,
    onDone: ({ company }) => onRegistered(company === null ? {} : fromRegister(company)),
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
