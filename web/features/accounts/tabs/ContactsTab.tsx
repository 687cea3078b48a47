import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../../contracts/accounts/account';
import type { ContactView } from '../../../../contracts/accounts/contact';
import { exportOperations } from '../../../../contracts/exports';
import { contactsQuery } from '../../../api/contacts';
import { ExportMenu } from '../../../components/lists/ExportMenu';
import { Empty, ErrorState, ListSkeleton } from '../../../components/page/States';
import { AttachDialog } from '../contacts/AttachDialog';
import { ContactDialog } from '../contacts/ContactDialog';
import { ContactRow } from '../contacts/ContactRow';
import { TakeContactOffDialog } from '../contacts/TakeContactOffDialog';
import { Transmissions } from '../transmissions/Transmissions';
import classes from './Tabs.module.css';

interface ContactsTabProps {
  account: AccountView;
  /** The account was just recorded: its first contact is asked at once. */
  creating: boolean;
  onCreated: () => void;
}

/** People at the client, as many as possible (requirement 65), those of other accounts among them (requirement 69). */
export function ContactsTab({ account, creating, onCreated }: ContactsTabProps) {
  const { t } = useTranslation('accounts');
  const contacts = useQuery(contactsQuery(account.id));
  const [edited, setEdited] = useState<ContactView | 'new' | null>(creating ? 'new' : null);
  const [removed, setRemoved] = useState<ContactView | null>(null);
  const [attaching, setAttaching] = useState(false);
  const add = (
    <>
      <Button variant="default" onClick={() => setEdited('new')}>
        {t('contact.create')}
      </Button>
      <Button variant="default" onClick={() => setAttaching(true)}>
        {t('contact.attach')}
      </Button>
    </>
  );

  function close(): void {
    setEdited(null);
    if (creating) onCreated();
  }

  return (
    <>
      {contacts.isPending && <ListSkeleton rows={3} />}
      {contacts.isError && <ErrorState error={contacts.error} onRetry={contacts.refetch} />}
      {contacts.data?.length === 0 && (
        <Empty
          title={t('contact.none')}
          text={t('contact.noneText')}
          action={<div className={classes.buttons}>{add}</div>}
        />
      )}
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
            {add}
            <ExportMenu choices={[{ operation: exportOperations.exportContacts, query: { accountId: account.id } }]} />
          </div>
        </>
      )}
      {!contacts.isPending && <Transmissions account={account} />}
      {removed && <TakeContactOffDialog account={account} contact={removed} onClose={() => setRemoved(null)} />}
      {attaching && <AttachDialog account={account} onClose={() => setAttaching(false)} />}
      {edited !== null && (
        <ContactDialog account={account} contact={edited === 'new' ? null : edited} onClose={close} />
      )}
    </>
  );
}
