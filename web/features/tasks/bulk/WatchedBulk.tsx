import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../../../components/dialogs/Modal';
import { BulkProgress } from './BulkProgress';

/** A bulk that somebody comes back to, from the notification that it ended. */
export function WatchedBulk({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('desk');
  const [watched, watch] = useState(id);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('bulk.past')}
      closeButtonProps={{ 'aria-label': t('bulk.close') }}
    >
      <BulkProgress id={watched} onUndo={watch} onClose={onClose} />
    </Modal>
  );
}
