import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OpportunityView } from '../../../contracts/opportunities/opportunity';
import { defaultLayout } from '../../../domain/opportunity/pageLayout';
import type { PageLayout } from '../../../domain/opportunity/pageLayout';
import { MilestoneLine } from '../../components/cases/MilestoneLine';
import { Fold } from '../../components/page/Fold';
import { PageHeader } from '../../components/page/PageHeader';
import { RecordProblem } from '../../components/page/RecordProblem';
import { PageSkeleton } from '../../components/page/States';
import { WhySeen } from '../../components/values/WhySeen';
import { stageName } from '../../i18n/said';
import { opportunityQuery } from './api/opportunity';
import { plantedStages } from './page/milestones';
import { ClosedAccount } from './page/ClosedAccount';
import { NextPanel } from './page/NextPanel';
import { OpportunityFacts } from './page/OpportunityFacts';
import { OpportunityTabs } from './page/OpportunityTabs';
import { PersonaliseButton } from './personal/PersonaliseButton';
import { useLayoutQuery } from './personal/usePageLayout';
import { PreparingNotice } from './page/PreparingNotice';
import classes from './page/Page.module.css';

/** One opportunity: where it stands, what it is, and, always in view, what happens next. */
export function OpportunityPage() {
  const { id } = useParams({ from: '/shell/opportunites/$id' });
  const { data, error, refetch } = useQuery(opportunityQuery(id));
  const layout = useLayoutQuery();
  // What was read stays on screen when a later reading fails; a layout that cannot be read holds nothing up.
  if (data && !layout.isPending)
    return <Opportunity key={id} opportunity={data} layout={layout.data ?? defaultLayout()} />;
  return error ? <RecordProblem error={error} onRetry={refetch} /> : <PageSkeleton />;
}

function Opportunity({ opportunity, layout }: { opportunity: OpportunityView; layout: PageLayout }) {
  const { t } = useTranslation('opportunities');
  const { number, name, account, businessUnit, milestones } = opportunity;
  return (
    <>
      <PageHeader
        title={name}
        actions={<PersonaliseButton layout={layout} />}
        facts={
          <>
            <span>{number}</span>
            <Link to="/comptes/$id" params={{ id: account.id }}>
              {account.name}
            </Link>
            <span>{businessUnit.name}</span>
          </>
        }
      />
      <MilestoneLine
        label={t('page.progress', { number })}
        milestones={plantedStages(milestones).map((milestone) => ({ ...milestone, label: stageName(milestone.key) }))}
      />
      <ClosedAccount closure={opportunity.accountClosure} />
      <PreparingNotice opportunity={opportunity} />
      <div className={classes.columns}>
        <div className={classes.left}>
          <Fold label={t('page.details')}>
            <OpportunityFacts opportunity={opportunity} facts={layout.facts} />
          </Fold>
          <OpportunityTabs opportunity={opportunity} layout={layout} />
          <WhySeen units={[businessUnit]} crm />
        </div>
        <NextPanel opportunity={opportunity} />
      </div>
    </>
  );
}
