import { Button, Switch } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ThereAreMore } from '../../../components/lists/ThereAreMore';
import { DayText } from '../../../components/values/DayText';
import { Money } from '../../../components/values/Money';
import { Empty, ErrorState, ListSkeleton } from '../../../components/page/States';
import { stageName } from '../../../i18n/said';
import { accountOpportunitiesQuery } from '../api/accountQueries';
import classes from './Tabs.module.css';

/** Open opportunities; "Afficher l'historique" adds those won and lost (D28). */
export function OpportunitiesTab({ accountId }: { accountId: string }) {
  const { t } = useTranslation('accounts');
  const [history, setHistory] = useState(false);
  const opportunities = useQuery({
    ...accountOpportunitiesQuery(accountId, history),
    placeholderData: keepPreviousData,
  });
  const { data } = opportunities;
  return (
    <>
      <Switch
        label={t('opportunity.history')}
        checked={history}
        onChange={(event) => setHistory(event.currentTarget.checked)}
      />
      {opportunities.isPending && <ListSkeleton rows={3} />}
      {opportunities.isError && <ErrorState error={opportunities.error} onRetry={opportunities.refetch} />}
      {data?.items.length === 0 && (
        <Empty
          title={t('opportunity.none')}
          text={t('opportunity.noneText')}
          action={
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/opportunites" search={{ nouvelle: accountId }} {...props} />}
            >
              {t('newOpportunity')}
            </Button>
          }
        />
      )}
      {data !== undefined && data.items.length > 0 && (
        <>
          <ul className={classes.list} aria-label={t('tab.opportunites')}>
            {data.items.map(({ id, number, name, stage, amount, engagementPartner, expectedSignatureOn }) => (
              <li key={id} className={classes.row}>
                <Link to="/opportunites/$id" params={{ id }} className={classes.title}>
                  {name}
                  <span className={classes.quiet}>{number}</span>
                </Link>
                <span>{stageName(stage)}</span>
                <span className={classes.quiet}>{engagementPartner}</span>
                <span>{expectedSignatureOn !== null && <DayText day={expectedSignatureOn} />}</span>
                <span className={classes.amount}>
                  <Money value={amount} />
                </span>
              </li>
            ))}
          </ul>
          <ThereAreMore of={data} />
        </>
      )}
    </>
  );
}
