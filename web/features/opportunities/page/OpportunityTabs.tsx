import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import { AccountDocuments } from '../../../components/documents/AccountDocuments';
import { Activities } from '../../../components/interactions/Activities';
import { tabs } from '../opportunitySearch';
import type { Tab } from '../opportunitySearch';
import { MissionTab } from '../mission/MissionTab';
import { ProposalTab } from '../proposal/ProposalTab';
import { mayEdit } from './actions';
import { ClosedSummary } from './ClosedSummary';
import { HistoryTab } from './HistoryTab';
import { RequestsTab } from './RequestsTab';
import { SummaryTab } from './SummaryTab';
import classes from './Page.module.css';

/** The tab is in the address: a link opens the proposal, a reload stays there. */
export function OpportunityTabs({ opportunity }: { opportunity: OpportunityView }) {
  const { t } = useTranslation('opportunities');
  const { onglet = 'synthese' } = useSearch({ from: '/shell/opportunites/$id' });
  const navigate = useNavigate({ from: '/opportunites/$id' });
  const show = (tab: Tab) => void navigate({ search: tab === 'synthese' ? {} : { onglet: tab }, replace: true });
  return (
    <Tabs value={onglet} onChange={(tab) => show((tab ?? 'synthese') as Tab)} keepMounted={false}>
      <Tabs.List className={classes.tabList}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`tab.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={onglet} className={classes.panel}>
        <Content tab={onglet} opportunity={opportunity} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Content({ tab, opportunity }: { tab: Tab; opportunity: OpportunityView }) {
  switch (tab) {
    case 'synthese':
      return mayEdit(opportunity) ? (
        <SummaryTab opportunity={opportunity} />
      ) : (
        <ClosedSummary opportunity={opportunity} />
      );
    case 'proposition':
      return <ProposalTab opportunity={opportunity} />;
    case 'mission':
      return <MissionTab opportunity={opportunity} />;
    case 'demandes':
      return <RequestsTab opportunity={opportunity} />;
    case 'documents':
      return <AccountDocuments accountId={opportunity.account.id} />;
    case 'activites':
      return <Activities accountId={opportunity.account.id} opportunityId={opportunity.id} />;
    case 'historique':
      return <HistoryTab opportunity={opportunity} />;
  }
}
