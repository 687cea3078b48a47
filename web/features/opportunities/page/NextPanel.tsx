import { useQuery } from '@tanstack/react-query';
import { Group, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NextView } from '../../../../contracts/opportunities/next';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import { Holder } from '../../../components/values/Holder';
import { IfNobodyActs } from '../../../components/cases/IfNobodyActs';
import { EvidenceLink } from '../../../components/process/EvidenceLink';
import { ProcessButton } from '../../../components/process/ProcessButton';
import { Fold } from '../../../components/page/Fold';
import { ErrorState } from '../../../components/page/States';
import { sayWaiting, stageName } from '../../../i18n/said';
import { nextQuery } from '../api/opportunity';
import { ActionButtons } from './ActionButtons';
import { MissingList } from './MissingList';
import classes from './NextPanel.module.css';

/** "Et maintenant": what is waited for and from whom, what the next gate misses, what to do, and what happens otherwise. */
export function NextPanel({ opportunity }: { opportunity: OpportunityView }) {
  const { t } = useTranslation('opportunities');
  const { data: next, error, refetch } = useQuery(nextQuery(opportunity.id));
  return (
    <aside className={classes.panel} aria-labelledby="et-maintenant">
      <h2 id="et-maintenant" className={classes.title}>
        {t('next.title')}
      </h2>
      {next ? <Now next={next} /> : error ? <ErrorState error={error} onRetry={refetch} /> : <Skeleton height={96} />}
      <ActionButtons opportunity={opportunity} />
      <Fold label={t('next.more')}>
        {next && <IfNobodyActs consequences={next.ifNobodyActs} />}
        <Group gap="xs">
          <ProcessButton caseId={opportunity.id} />
          <EvidenceLink caseId={opportunity.id} />
        </Group>
      </Fold>
    </aside>
  );
}

function Now({ next: { waitingFor, holder, gate } }: { next: NextView }) {
  const { t } = useTranslation('opportunities');
  return (
    <>
      <div className={classes.now}>
        <p className={classes.waiting}>{sayWaiting(waitingFor)}</p>
        <Holder holder={holder} />
      </div>
      {gate && (
        <section aria-labelledby="prochaine-etape">
          <h3 id="prochaine-etape" className={classes.subtitle}>
            {t('next.gate', { stage: stageName(gate.to) })}
          </h3>
          {gate.missing.length === 0 ? (
            <p className={classes.ready}>{t('next.ready')}</p>
          ) : (
            <MissingList missing={gate.missing} />
          )}
        </section>
      )}
    </>
  );
}
