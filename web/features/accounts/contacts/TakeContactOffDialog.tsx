import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../../contracts/accounts/account';
import type { ContactView } from '../../../../contracts/accounts/contact';
import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import { announce } from '../../../components/page/LiveRegion';
import { useTakeContactOff } from './contactCommands';

interface TakeContactOffDialogProps {
  account: Pick<AccountView, 'id' | 'tradeName'>;
  contact: ContactView;
  onClose: () => void;
}

/** Asked before a contact leaves an account: gone for good from their own, still there at the others. In use here they stay, with the reason beside the button. */
export function TakeContactOffDialog({ account, contact, onClose }: TakeContactOffDialogProps) {
  const { t } = useTranslation('accounts');
  const name = `${contact.firstName} ${contact.lastName}`;
  const words = contact.home
    ? {
        title: t('contact.removeTitle', { name }),
        consequence: t('contact.removeFinal'),
        confirm: t('contact.remove'),
        done: t('contact.removed', { name }),
      }
    : {
        title: t('contact.detachTitle', { name, account: account.tradeName }),
        consequence: t('contact.detachStays'),
        confirm: t('contact.detach'),
        done: t('contact.detached', { name }),
      };
  const takeOff = useTakeContactOff(account.id, () => {
    announce(words.done);
    onClose();
  });
  const vault = contact.types.includes('vault') ? [t('contact.removeVault')] : [];
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.title}
      consequences={[words.consequence, ...vault]}
      confirmLabel={words.confirm}
      pending={takeOff.isPending}
      problem={takeOff.error}
      onConfirm={() => takeOff.mutate(contact)}
    />
  );
}
