import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';

/**
 * State that outlives its component: what was typed is found again when the page is opened again.
 * It lives with the data of the session, so that logging out forgets it. Without a name it is ordinary state.
 */
export function useKept<T>(name: string | undefined, initial: T) {
  const queryClient = useQueryClient();
  const key = ['draft', name];
  const [value, setValue] = useState<T>(
    () => (name === undefined ? undefined : queryClient.getQueryData<T>(key)) ?? initial,
  );
  const keep = (next: T | ((former: T) => T)) =>
    setValue((former) => {
      const made = typeof next === 'function' ? (next as (former: T) => T)(former) : next;
      if (name !== undefined) {
        queryClient.setQueryDefaults(['draft'], { gcTime: Infinity });
        queryClient.setQueryData(key, made);
      }
      return made;
    });
  return [value, keep] as const;
}
