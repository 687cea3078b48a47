import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../contracts/accounts/account';
import { AccountDocuments } from '../../components/documents/AccountDocuments';
import { Activities } from '../../components/interactions/Activities';
import { oneOf } from '../../format/address';
import { accountTabs } from './accountsSearch';
import type { AccountTab } from './accountsSearch';
import { ContactsTab } from './tabs/ContactsTab';
import { HistoryTab } from './tabs/HistoryTab';
import { OpportunitiesTab } from './tabs/OpportunitiesTab';
import { RequestsTab } from './tabs/RequestsTab';
import classes from './AccountPage.module.css';

const route = getRouteApi('/shell/comptes/$id');

/** What is attached to an account; the tab is in the address. */
export function AccountTabs({ account }: { account: AccountView }) {
  const { t } = useTranslation('accounts');
  const { onglet = 'contacts', nouveau } = route.useSearch();
  const navigate = route.useNavigate();
  const { contacts, opportunities, documents, openRequests } = account.counts;
  const counts: Partial<Record<AccountTab, number>> = {
    contacts,
    opportunites: opportunities,
    documents,
    demandes: openRequests,
  };

  function show(tab: string | null): void {
    const chosen = oneOf(accountTabs, tab);
    void navigate({ search: chosen === undefined || chosen === 'contacts' ? {} : { onglet: chosen }, replace: true });
  }

  return (
    <Tabs value={onglet} onChange={show} keepMounted={false} className={classes.tabs}>
      <Tabs.List>
        {accountTabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`tab.${tab}`)} {counts[tab] === 0 ? '' : counts[tab]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="contacts" pt="md">
        <ContactsTab account={account} creating={nouveau === 'contact'} onCreated={() => show('contacts')} />
      </Tabs.Panel>
      <Tabs.Panel value="activites" pt="md">
        <Activities accountId={account.id} />
      </Tabs.Panel>
      <Tabs.Panel value="opportunites" pt="md">
        <OpportunitiesTab accountId={account.id} />
      </Tabs.Panel>
      <Tabs.Panel value="documents" pt="md">
        <AccountDocuments accountId={account.id} />
      </Tabs.Panel>
      <Tabs.Panel value="demandes" pt="md">
        <RequestsTab accountId={account.id} />
      </Tabs.Panel>
      <Tabs.Panel value="historique" pt="md">
        <HistoryTab accountId={account.id} />
      </Tabs.Panel>
    </Tabs>
  );
}
