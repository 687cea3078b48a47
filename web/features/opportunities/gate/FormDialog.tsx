import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../../../components/dialogs/Modal';

interface FormDialogProps {
  title: string;
  onClose: () => void;
  /** Two columns of fields. */
  wide?: boolean;
  children: ReactNode;
}

/** A dialog that asks for something; it gives the focus back to where it was. */
export function FormDialog({ title, onClose, wide = false, children }: FormDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={wide ? 'lg' : 'md'}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      {children}
    </Modal>
  );
}
