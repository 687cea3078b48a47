import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { listOperations } from '../../../contracts/lists';
import type { KeptListView } from '../../../contracts/lists';
import type { ValueList } from '../../../domain/lists/valueLists';
import { call } from '../../api/call';
import { etagOf } from '../../api/etag';
import { asProblem } from '../../api/problem';
import { referenceQuery } from '../../api/reference';
import { useCommand } from '../../api/useCommand';

const listsQuery = queryOptions({
  queryKey: ['value-lists'],
  queryFn: async ({ signal }) => (await call(listOperations.listValueLists, {}, { signal })).data.items,
});

/** Every list that an administrator keeps, with how many records hold each value. */
export const useLists = () => useQuery(listsQuery);

export type Change =
  | { type: 'add'; list: ValueList; code: string; label: string }
  | { type: 'rename'; id: string; label: string }
  | { type: 'retire' | 'restore'; id: string }
  | { type: 'order'; list: ValueList; valueIds: string[] };

async function send(change: Change, ifMatch: string, idempotencyKey: string): Promise<KeptListView[]> {
  switch (change.type) {
    case 'add': {
      const { list, code, label } = change;
      return (await call(listOperations.addListValue, { body: { list, code, label } }, { ifMatch, idempotencyKey }))
        .data.items;
    }
    case 'order': {
      const { list, valueIds } = change;
      return (await call(listOperations.orderListValues, { body: { list, valueIds } }, { ifMatch, idempotencyKey }))
        .data.items;
    }
    case 'rename':
      return (
        await call(
          listOperations.changeListValue,
          { params: { id: change.id }, body: { act: 'rename', label: change.label } },
          { ifMatch },
        )
      ).data.items;
    default:
      return (
        await call(
          listOperations.changeListValue,
          { params: { id: change.id }, body: { act: change.type } },
          { ifMatch },
        )
      ).data.items;
  }
}

/** Changes a list as it is on screen; where somebody was faster, theirs is read and nothing of ours is written. */
export function useChangeList(list: KeptListView, onDone?: (change: Change) => void) {
  const queryClient = useQueryClient();
  return useCommand({
    send: async (change: Change, key) => {
      try {
        return await send(change, etagOf(list), key);
      } catch (error) {
        if (asProblem(error).code === 'list_changed') await queryClient.invalidateQueries(listsQuery);
        throw error;
      }
    },
    touches: [referenceQuery.queryKey],
    onDone: (items, change) => {
      queryClient.setQueryData(listsQuery.queryKey, items);
      onDone?.(change);
    },
  });
}
