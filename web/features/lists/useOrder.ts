import { useTranslation } from 'react-i18next';
import type { KeptListView, KeptValueView } from '../../../contracts/lists';
import type { Problem } from '../../api/problem';
import { announce } from '../../components/page/LiveRegion';
import { moved } from './moved';
import { useChangeList } from './useLists';

export interface Order {
  /** What is offered, as it will stand once a move that is under way is written. */
  values: KeptValueView[];
  /** Puts a value at a place, counted from 0; beyond the ends nothing happens. */
  move: (id: string, to: number) => void;
  problem: Problem | null;
}

export function useOrder(list: KeptListView): Order {
  const { t } = useTranslation('lists');
  const change = useChangeList(list);
  const offered = list.values.filter(({ retiredAt }) => retiredAt === null);
  const asked = change.isPending && change.variables.type === 'order' ? change.variables.valueIds : null;
  const values = asked === null ? offered : asked.flatMap((id) => offered.filter((value) => value.id === id));

  function move(id: string, to: number): void {
    const valueIds = moved(
      values.map((value) => value.id),
      id,
      to,
    );
    if (valueIds === null || change.isPending) return;
    const label = values.find((value) => value.id === id)?.label ?? '';
    announce(t('move.done', { label, at: to + 1, of: values.length }));
    change.mutate({ type: 'order', list: list.list, valueIds });
  }

  return { values, move, problem: change.error };
}
