import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/session';
import { KeepViewDialog } from '../../../components/dialogs/KeepViewDialog';
import type { BoardSearch } from '../boardFilters';
import { keptOf, useKeepView } from './useViews';

/** Keeps what narrows the board now, for oneself or for the business unit. */
export function KeepBoardView({ search, onClose }: { search: BoardSearch; onClose: () => void }) {
  const { t } = useTranslation('opportunities');
  const { businessUnit } = useMe();
  const keep = useKeepView(onClose);
  return (
    <KeepViewDialog
      title={t('views.keep')}
      confirmLabel={t('views.confirm')}
      nameLabel={t('views.name')}
      proposed={search.q ?? ''}
      share={{ label: t('views.share', { unit: businessUnit.name }), hint: t('views.shareHint') }}
      pending={keep.isPending}
      problem={keep.error}
      onKeep={(name, shared) => keep.mutate({ name, filter: keptOf(search), shared })}
      onClose={onClose}
    />
  );
}
