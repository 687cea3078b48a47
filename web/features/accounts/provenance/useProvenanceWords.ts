import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../../components/values/useNow';
import type { AccountFormField } from '../form/accountForm';
import { formFieldOf, shortWords } from './provenanceWords';
import { provenanceQuery } from './provenanceQuery';

/** Words beside the inputs; a field that is being changed has none until it is saved. */
export function useProvenanceWords(
  accountId: string,
  changing: readonly AccountFormField[],
): ReadonlyMap<AccountFormField, string> {
  const now = useNow();
  const { data = [] } = useQuery(provenanceQuery(accountId));
  const named = data.map((view) => [formFieldOf(view.field), shortWords(view, now)] as const);
  return new Map(named.filter(([field]) => !changing.includes(field)));
}
