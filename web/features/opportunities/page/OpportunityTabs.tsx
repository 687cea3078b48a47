import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import type { PageLayout } from '../../../../domain/opportunity/pageLayout';
import { AccountDocuments } from '../../../components/documents/AccountDocuments';
import { Activities } from '../../../components/interactions/Activities';
import { addressOfTab } from '../opportunitySearch';
import type { Tab } from '../opportunitySearch';
import { MissionTab } from '../mission/MissionTab';
import { ProposalTab } from '../proposal/ProposalTab';
import { mayEdit } from './actions';
import { ClosedSummary } from './ClosedSummary';
import { HistoryTab } from './HistoryTab';
import { RequestsTab } from './RequestsTab';
import { SummaryTab } from './SummaryTab';
import classes from './Page.module.css';

interface OpportunityTabsProps {
  opportunity: OpportunityView;
  layout: PageLayout;
}

/** The tab is in the address: a link opens the proposal, even for who put that tab away, and a reload stays there. */
export function OpportunityTabs({ opportunity, layout }: OpportunityTabsProps) {
  const { t } = useTranslation('opportunities');
  const { onglet, champ } = useSearch({ from: '/shell/opportunites/$id' });
  const own = layout.tabs.filter(({ shown }) => shown).map(({ code }) => addressOfTab[code]);
  const first = own[0] ?? 'synthese';
  const current = onglet ?? (champ === undefined ? first : 'synthese');
  const tabs = own.includes(current) ? own : [...own, current];
  const navigate = useNavigate({ from: '/opportunites/$id' });
  const show = (tab: Tab) => void navigate({ search: tab === first ? {} : { onglet: tab }, replace: true });
  return (
    <Tabs value={current} onChange={(tab) => show((tab ?? first) as Tab)} keepMounted={false}>
      <Tabs.List className={classes.tabList}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`tab.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={current} className={classes.panel}>
        <Content tab={current} opportunity={opportunity} />
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
