import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/session';
import { KeepViewDialog } from '../../../components/dialogs/KeepViewDialog';
import { filterOf, type TasksSearch } from '../tasksSearch';
import { useWorksInGroup } from '../useWorksInGroup';
import { useSaveView } from './useSavedViews';

/** Keeps what is on screen, for oneself or for the whole group. */
export function KeepTaskView({ search, onClose }: { search: TasksSearch; onClose: () => void }) {
  const { t } = useTranslation('desk');
  const me = useMe();
  const inGroup = useWorksInGroup();
  const save = useSaveView(onClose);
  return (
    <KeepViewDialog
      title={t('views.saveTitle')}
      confirmLabel={t('views.save')}
      nameLabel={t('views.name')}
      proposed={search.q ?? ''}
      share={inGroup ? { label: t('views.share') } : undefined}
      pending={save.isPending}
      problem={save.error}
      onKeep={(name, shared) => save.mutate({ name, filter: filterOf(search), groupId: shared ? me.region.id : null })}
      onClose={onClose}
    />
  );
}
