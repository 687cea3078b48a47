import { useTranslation } from 'react-i18next';
import type { ContactView } from '../../../../contracts/accounts';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { announce } from '../../../components/LiveRegion';
import { useRemoveContact } from '../api/accountCommands';

interface RemoveContactDialogProps {
  accountId: string;
  contact: ContactView;
  onClose: () => void;
}

/** Asked before a contact is gone for good; a contact in use stays, with the reason beside the button. */
export function RemoveContactDialog({ accountId, contact, onClose }: RemoveContactDialogProps) {
  const { t } = useTranslation('accounts');
  const name = `${contact.firstName} ${contact.lastName}`;
  const remove = useRemoveContact(accountId, () => {
    announce(t('contact.removed', { name }));
    onClose();
  });
  const vault = contact.types.includes('vault') ? [t('contact.removeVault')] : [];
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('contact.removeTitle', { name })}
      consequences={[t('contact.removeFinal'), ...vault]}
      confirmLabel={t('contact.remove')}
      pending={remove.isPending}
      problem={remove.error}
      onConfirm={() => remove.mutate(contact)}
    />
  );
}
