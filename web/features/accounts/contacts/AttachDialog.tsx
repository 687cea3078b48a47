import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../../contracts/accounts/account';
import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import { announce } from '../../../components/page/LiveRegion';
import { useAttachContact } from './contactCommands';
import { contactFormOf, placeBodyOf } from './contactForm';
import type { PlaceForm } from './contactForm';
import { ContactSelect } from './ContactSelect';
import { PlaceFields } from './PlaceFields';
import { isVaultHeld, TakeOver } from './TakeOver';

interface AttachDialogProps {
  account: Pick<AccountView, 'id' | 'tradeName'>;
  onClose: () => void;
}

/** Makes somebody who is known at another account a contact of this one too, with what they do here (requirement 69). */
export function AttachDialog({ account, onClose }: AttachDialogProps) {
  const { t } = useTranslation('accounts');
  const [contactId, setContactId] = useState<string | null>(null);
  const [form, setForm] = useState<PlaceForm>(() => contactFormOf(null));
  const [takeOver, setTakeOver] = useState(false);
  const attach = useAttachContact(account.id, () => {
    announce(t('contact.attachDone'));
    onClose();
  });
  const vaultIsHeld = isVaultHeld(attach.error, form.types);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('contact.attach')}
      consequences={[]}
      confirmLabel={t('contact.attachConfirm')}
      confirmDisabled={contactId === null}
      pending={attach.isPending}
      problem={attach.error}
      onConfirm={() => {
        if (contactId !== null)
          attach.mutate({ contactId, ...placeBodyOf(form), ...(takeOver && vaultIsHeld && { takeOverVault: true }) });
      }}
    >
      <ContactSelect label={t('contact.who')} exceptAccountId={account.id} value={contactId} onChange={setContactId} />
      <PlaceFields form={form} set={(change) => setForm((former) => ({ ...former, ...change }))} />
      {vaultIsHeld && <TakeOver checked={takeOver} onChange={setTakeOver} />}
    </ConfirmDialog>
  );
}
