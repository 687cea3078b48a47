import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriorityTargetView } from '../../../../contracts/priorityTargets';
import { fiscalYearLabel } from '../../../../domain/dates/fiscalYear';
import type { TargetAct } from '../../../../domain/account/priorityTarget';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { announce } from '../../../components/page/LiveRegion';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { ErrorState, ListSkeleton } from '../../../components/page/States';
import { EndTargetDialog } from './EndTargetDialog';
import { TargetCourse } from './TargetCourse';
import { priorityTargetQuery, useDecideOnTarget } from './targetQueries';
import classes from './Target.module.css';

/** « Cible prioritaire FYnn » at the bottom of the account (requirement 214): the box proposes, two people validate. */
export function PriorityTarget({ accountId }: { accountId: string }) {
  const { t } = useTranslation('accounts');
  const target = useQuery(priorityTargetQuery(accountId));
  return (
    <section className={classes.target} aria-label={t('target.title')}>
      {target.isPending && <ListSkeleton rows={1} />}
      {target.isError && <ErrorState error={target.error} onRetry={target.refetch} />}
      {target.isSuccess && <Target accountId={accountId} view={target.data} />}
    </section>
  );
}

function Target({ accountId, view }: { accountId: string; view: PriorityTargetView }) {
  const { t } = useTranslation('accounts');
  const [ending, setEnding] = useState<'refuse' | 'withdraw' | null>(null);
  const decide = useDecideOnTarget(accountId, view, (act) => {
    setEnding(null);
    announce(t(`target.done.${act}`));
  });
  const may = (act: TargetAct) => view.permissions.some(({ action, allowed }) => action === act && allowed);
  const isTarget = view.target?.state === 'proposed' || view.target?.state === 'validated';
  const mayTick = may(isTarget ? 'withdraw' : 'propose');
  return (
    <>
      <Checkbox
        label={t('target.label', { year: fiscalYearLabel(view.fiscalYear) })}
        description={mayTick ? undefined : t(isTarget ? 'target.whoWithdraws' : 'target.whoProposes')}
        checked={isTarget}
        disabled={!mayTick || decide.isPending}
        onChange={() => (isTarget ? setEnding('withdraw') : decide.mutate({ act: 'propose' }))}
      />
      <TargetCourse view={view} />
      <div className={classes.buttons}>
        {may('validate') && (
          <BusyButton
            size="sm"
            loading={decide.isPending && ending === null}
            onClick={() => decide.mutate({ act: 'validate' })}
          >
            {t('target.validate')}
          </BusyButton>
        )}
        {may('refuse') && (
          <Button size="sm" variant="default" onClick={() => setEnding('refuse')}>
            {t('target.refuse')}
          </Button>
        )}
      </div>
      {ending === null && <ProblemNotice problem={decide.error} />}
      {ending !== null && (
        <EndTargetDialog
          act={ending}
          year={fiscalYearLabel(view.fiscalYear)}
          pending={decide.isPending}
          problem={decide.error}
          onClose={() => {
            setEnding(null);
            decide.reset();
          }}
          onConfirm={(reason) => decide.mutate({ act: ending, reason })}
        />
      )}
    </>
  );
}
