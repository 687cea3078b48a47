import { Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactTypes } from '../../../../contracts/accounts';
import type { ContactView } from '../../../../contracts/accounts';
import { optionsOf, useReference } from '../../../api/reference';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { useSaveContact } from '../api/accountCommands';
import { ConnectionField } from './ConnectionField';
import { contactBodyOf, contactFormOf, isContactComplete } from './contactForm';
import type { ContactForm } from './contactForm';
import classes from './Tabs.module.css';

interface ContactDialogProps {
  accountId: string;
  /** Null to add one. */
  contact: ContactView | null;
  onClose: () => void;
}

/** The six steps of the manual on one screen: who, role, level, reach, types (requirements 70-83). */
export function ContactDialog({ accountId, contact, onClose }: ContactDialogProps) {
  const { t } = useTranslation('accounts');
  const { lists } = useReference();
  const [form, setForm] = useState(() => contactFormOf(contact));
  const [takeOver, setTakeOver] = useState(false);
  const save = useSaveContact(accountId, contact, onClose);
  const vaultIsHeld = save.error?.code === 'vault_contact_exists' && form.types.includes('vault');
  const set = (change: Partial<ContactForm>) => setForm((former) => ({ ...former, ...change }));
  const text = (field: Exclude<keyof ContactForm, 'types' | 'platformConnected'>) => ({
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
      confirmDisabled={!isContactComplete(form)}
      pending={save.isPending}
      problem={save.error}
      onConfirm={() => save.mutate({ ...contactBodyOf(form), ...(takeOver && vaultIsHeld && { takeOverVault: true }) })}
    >
      <Select
        label={t('contact.field.civility')}
        required
        data-autofocus
        data={optionsOf(lists['civility'])}
        value={form.civility === '' ? null : form.civility}
        onChange={(civility) => set({ civility: civility ?? '' })}
      />
      <div className={classes.pair}>
        <TextInput {...text('lastName')} required maxLength={100} />
        <TextInput {...text('firstName')} required maxLength={100} />
        <TextInput {...text('title')} maxLength={100} />
        <TextInput {...text('department')} maxLength={100} />
      </div>
      <Select
        label={t('contact.field.hierarchyLevel')}
        clearable
        data={optionsOf(lists['hierarchyLevel'])}
        value={form.hierarchyLevel === '' ? null : form.hierarchyLevel}
        onChange={(level) => set({ hierarchyLevel: level ?? '' })}
      />
      <div className={classes.pair}>
        <TextInput {...text('email')} type="email" maxLength={254} />
        <TextInput {...text('phone')} type="tel" placeholder="0687654321" maxLength={30} />
      </div>
      <Checkbox.Group label={t('contact.types')} value={form.types} onChange={(types) => set({ types })}>
        <div className={classes.types}>
          {contactTypes.map((type) => (
            <Checkbox
              key={type}
              value={type}
              label={t(`contact.type.${type}`)}
              description={t(`contact.typeHint.${type}`)}
            />
          ))}
        </div>
      </Checkbox.Group>
      {vaultIsHeld && (
        <Checkbox
          label={t('contact.takeOver')}
          description={t('contact.takeOverHint')}
          checked={takeOver}
          onChange={(event) => setTakeOver(event.currentTarget.checked)}
        />
      )}
      {contact !== null && (
        <ConnectionField
          contact={contact}
          checked={form.platformConnected}
          onChange={(platformConnected) => set({ platformConnected })}
        />
      )}
    </ConfirmDialog>
  );
}
