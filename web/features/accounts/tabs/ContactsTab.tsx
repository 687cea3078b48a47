import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView, ContactView } from '../../../../contracts/accounts';
import { showPhone } from '../../../../domain/identity/phone';
import { Empty, ErrorState, ListSkeleton } from '../../../components/States';
import { exportOperations } from '../../../../contracts/exports';
import { ExportMenu } from '../../../components/ExportMenu';
import { contactsQuery } from '../../../api/contacts';
import { Connected } from './ConnectionField';
import { Transmissions } from '../transmissions/Transmissions';
import { EffectiveFrom } from './EffectiveFrom';
import { RemoveContactDialog } from './RemoveContactDialog';
import { ContactDialog } from './ContactDialog';
import classes from './Tabs.module.css';

interface ContactsTabProps {
  account: AccountView;
  /** The account was just recorded: its first contact is asked at once. */
  creating: boolean;
  onCreated: () => void;
}

/** People at the client, as many as possible (requirement 65). */
export function ContactsTab({ account, creating, onCreated }: ContactsTabProps) {
  const { t } = useTranslation('accounts');
  const accountId = account.id;
  const contacts = useQuery(contactsQuery(accountId));
  const [edited, setEdited] = useState<ContactView | 'new' | null>(creating ? 'new' : null);
  const [removed, setRemoved] = useState<ContactView | null>(null);
  const create = (
    <Button variant="default" onClick={() => setEdited('new')}>
      {t('contact.create')}
    </Button>
  );

  function close(): void {
    setEdited(null);
    if (creating) onCreated();
  }

  return (
    <>
      {contacts.isPending && <ListSkeleton rows={3} />}
      {contacts.isError && <ErrorState error={contacts.error} onRetry={contacts.refetch} />}
      {contacts.data?.length === 0 && <Empty title={t('contact.none')} text={t('contact.noneText')} action={create} />}
      {contacts.data !== undefined && contacts.data.length > 0 && (
        <>
          <ul className={classes.list} aria-label={t('tab.contacts')}>
            {contacts.data.map((contact) => (
              <ContactRow
                key={contact.id}
                contact={contact}
                onEdit={() => setEdited(contact)}
                onRemove={() => setRemoved(contact)}
              />
            ))}
          </ul>
          <div className={classes.buttons}>
            {create}
            <ExportMenu choices={[{ operation: exportOperations.exportContacts, query: { accountId } }]} />
          </div>
        </>
      )}
      <Transmissions account={account} />
      {removed !== null && (
        <RemoveContactDialog accountId={accountId} contact={removed} onClose={() => setRemoved(null)} />
      )}
      {edited !== null && (
        <ContactDialog accountId={accountId} contact={edited === 'new' ? null : edited} onClose={close} />
      )}
    </>
  );
}

interface ContactRowProps {
  contact: ContactView;
  onEdit: () => void;
  onRemove: () => void;
}

function ContactRow({ contact, onEdit, onRemove }: ContactRowProps) {
  const { t } = useTranslation('accounts');
  const { firstName, lastName, title, email, phone, types } = contact;
  const name = `${firstName} ${lastName}`;
  return (
    <li className={classes.contact}>
      <div>
        {name}
        <span className={classes.line}>
          {[title, ...types.map((type) => t(`contact.type.${type}`))].filter(Boolean).join(' · ')}
        </span>
        <Connected contact={contact} />
        <EffectiveFrom contact={contact} />
      </div>
      <div className={classes.reach}>
        {email !== null && <a href={`mailto:${email}`}>{email}</a>}
        {phone !== null && <a href={`tel:${phone}`}>{showPhone(phone)}</a>}
      </div>
      <div className={classes.buttons}>
        <Button size="xs" variant="subtle" aria-label={t('contact.editOf', { name })} onClick={onEdit}>
          {t('contact.edit')}
        </Button>
        <Button size="xs" variant="subtle" aria-label={t('contact.removeOf', { name })} onClick={onRemove}>
          {t('contact.remove')}
        </Button>
      </div>
    </li>
  );
}
