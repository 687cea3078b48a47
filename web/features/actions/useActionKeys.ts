import { useTranslation } from 'react-i18next';
import type { InteractionView } from '../../../contracts/interactions';
import { useRowKeys } from '../../components/lists/useRowKeys';
import { useShortcuts } from '../../keyboard/useShortcuts';
import type { ActionDesk } from './useActionDesk';

/** J/K walk, Entrée opens; E, D and A act on the action that has the focus. */
export function useActionKeys(actions: readonly InteractionView[], desk: ActionDesk) {
  const { t } = useTranslation('actions');
  const page = useRowKeys(t('title'));

  function onFocused(act: (action: InteractionView) => void): void {
    const focused = document.activeElement?.closest('li')?.querySelector('[data-action]')?.getAttribute('data-action');
    const action = actions.find(({ id }) => id === focused);
    if (action !== undefined && action.kind !== 'note') act(action);
  }

  useShortcuts(t('title'), [
    { keys: 'e', label: t('finish'), run: () => onFocused(desk.finish) },
    { keys: 'd', label: t('tomorrow'), run: () => onFocused(desk.toTomorrow) },
    { keys: 'a', label: t('reassign'), run: () => onFocused(desk.reassign) },
  ]);
  return page;
}
