import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../../contracts/accounts/account';
import type { ContactView } from '../../../../contracts/accounts/contact';
import { contactFromHubspot } from '../../../api/hubspotOrigins';
import { choicesOf, useReference } from '../../../api/reference';
import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import { FromHubspot } from '../../../components/values/FromHubspot';
import { ConnectionField } from './ConnectionField';
import { ContactAccounts } from './ContactAccounts';
import { useAttachContact, useSaveContact } from './contactCommands';
import { contactBodyOf, contactFormOf, isContactComplete, placeBodyOf } from './contactForm';
import type { ContactForm } from './contactForm';
import { KnownContact } from './KnownContact';
import { PlaceFields } from './PlaceFields';
import { isVaultHeld, TakeOver } from './TakeOver';
import classes from '../tabs/Tabs.module.css';

interface ContactDialogProps {
  account: Pick<AccountView, 'id' | 'tradeName'>;
  /** Null to add one. */
  contact: ContactView | null;
  onClose: () => void;
}

/** The six steps of the manual on one screen: who, role, level, reach, types (requirements 70-83). */
export function ContactDialog({ account, contact, onClose }: ContactDialogProps) {
  const { t } = useTranslation(['accounts', 'cases']);
  const reference = useReference();
  const [form, setForm] = useState(() => contactFormOf(contact));
  const [takeOver, setTakeOver] = useState(false);
  const save = useSaveContact(account.id, contact, onClose);
  const attach = useAttachContact(account.id, onClose);
  const problem = attach.error ?? save.error;
  const vaultIsHeld = isVaultHeld(problem, form.types);
  const handOver = takeOver && vaultIsHeld ? ({ takeOverVault: true } as const) : {};
  const set = (change: Partial<ContactForm>) => setForm((former) => ({ ...former, ...change }));
  const text = (field: 'lastName' | 'firstName' | 'email' | 'phone') => ({
    label: t(`contact.field.${field}`),
    value: form[field],
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  });

  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={contact === null ? t('contact.create') : t('contact.editTitle')}
      consequences={[]}
      confirmLabel={t('contact.save')}
      {...(contact === null && { backLabel: t('cases:changes.cancel') })}
      confirmDisabled={!isContactComplete(form)}
      pending={save.isPending}
      problem={problem}
      answers={
        <KnownContact
          problem={save.error}
          pending={attach.isPending}
          onAttach={(contactId) => attach.mutate({ contactId, ...placeBodyOf(form), ...handOver })}
          onSeparate={() => save.mutate({ ...contactBodyOf(form), ...handOver, separate: true })}
        />
      }
      onConfirm={() => save.mutate({ ...contactBodyOf(form), ...handOver })}
    >
      <Select
        label={t('contact.field.civility')}
        required
        data-autofocus
        data={choicesOf(reference, 'civility', form.civility)}
        value={form.civility === '' ? null : form.civility}
        onChange={(civility) => set({ civility: civility ?? '' })}
      />
      <div className={classes.pair}>
        <TextInput {...text('lastName')} required maxLength={100} />
        <TextInput {...text('firstName')} required maxLength={100} />
        <TextInput {...text('email')} type="email" maxLength={254} />
        <TextInput {...text('phone')} type="tel" placeholder="0687654321" maxLength={30} />
      </div>
      <PlaceFields form={form} set={set} />
      {vaultIsHeld && <TakeOver checked={takeOver} onChange={setTakeOver} />}
      {contact !== null && (
        <>
          <Origins contactId={contact.id} />
          <ConnectionField
            contact={contact}
            checked={form.platformConnected}
            onChange={(platformConnected) => set({ platformConnected })}
          />
          <ContactAccounts account={account} contact={contact} onDone={onClose} />
        </>
      )}
    </ConfirmDialog>
  );
}

function Origins({ contactId }: { contactId: string }) {
  const { data } = useQuery(contactFromHubspot(contactId));
  return <FromHubspot origins={data} />;
}
