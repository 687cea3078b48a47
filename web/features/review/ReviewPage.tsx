import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewedOpportunity } from '../../../contracts/interactions';
import { interactionsKey, interactionsPage, useChangeInteraction, weeklyReviewQuery } from '../../api/interactions';
import { usePages } from '../../api/usePages';
import { ThereAreMore } from '../../components/lists/ThereAreMore';
import { DueText } from '../../components/values/DueText';
import { InteractionDialog } from '../../components/interactions/InteractionDialog';
import type { Opened } from '../../components/interactions/InteractionDialog';
import { announce } from '../../components/page/LiveRegion';
import { PageHeader } from '../../components/page/PageHeader';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { Empty, ErrorState, ListSkeleton } from '../../components/page/States';
import { useRowKeys } from '../../components/lists/useRowKeys';
import { stageName } from '../../i18n/said';
import classes from './Review.module.css';

const late = { assigneeId: 'me', view: 'late' } as const;

/** "Le temps du vendredi" (requirement 12): late actions, opportunities without a next step, and those nobody touched. */
export function ReviewPage() {
  const { t } = useTranslation('review');
  const [opened, setOpened] = useState<Opened | null>(null);
  const review = useQuery(weeklyReviewQuery);
  const actions = usePages({
    queryKey: interactionsKey(late),
    fetchPage: (cursor, signal) => interactionsPage(late, cursor, signal),
  });
  const change = useChangeInteraction(({ subject }) => announce(t('finished', { subject })));
  const page = useRowKeys(t('title'));
  const opportunities = review.data?.items ?? [];
  const untouched = opportunities.filter(({ reasons }) => reasons.includes('untouched'));
  const without = opportunities.filter(
    ({ reasons }) => reasons.includes('withoutNextStep') && !reasons.includes('untouched'),
  );
  const clean = review.isSuccess && actions.query.isSuccess && opportunities.length + actions.rows.length === 0;
  const left = (actions.first?.counts.late ?? 0) + opportunities.length;

  return (
    <div ref={page}>
      <PageHeader
        title={t('title')}
        facts={review.isSuccess && actions.query.isSuccess && <span>{t('left', { count: left })}</span>}
      />
      {(review.isPending || actions.query.isPending) && <ListSkeleton />}
      {review.isError && <ErrorState error={review.error} onRetry={review.refetch} />}
      {actions.query.isError && <ErrorState error={actions.query.error} onRetry={actions.query.refetch} />}
      {clean && <Empty title={t('clean')} text={t('cleanText')} />}
      <ProblemNotice problem={change.error} />
      {actions.rows.length > 0 && (
        <section aria-labelledby="review-late" className={classes.section}>
          <h2 id="review-late">{t('late')}</h2>
          <ul className={classes.list}>
            {actions.rows.map((interaction) => (
              <li key={interaction.id} className={classes.row}>
                <button type="button" className={classes.title} data-row onClick={() => setOpened({ interaction })}>
                  {interaction.subject}
                </button>
                <span className={classes.about}>{interaction.account.name}</span>
                <DueText due={interaction.endsAt} />
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('finishOf', { subject: interaction.subject })}
                  onClick={() => change.mutate({ interaction, change: { done: true } })}
                >
                  {t('finish')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <OpportunitySection id="review-untouched" title={t('untouched')} rows={untouched} onPlan={setOpened} />
      <OpportunitySection id="review-without" title={t('withoutNextStep')} rows={without} onPlan={setOpened} />
      {review.data && <ThereAreMore of={review.data} />}
      {opened !== null && <InteractionDialog opened={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

interface OpportunitySectionProps {
  id: string;
  title: string;
  rows: readonly ReviewedOpportunity[];
  onPlan: (opened: Opened) => void;
}

function OpportunitySection({ id, title, rows, onPlan }: OpportunitySectionProps) {
  const { t } = useTranslation('review');
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id}>{title}</h2>
      <ul className={classes.list}>
        {rows.map((row) => (
          <li key={row.id} className={classes.row}>
            <Link to="/opportunites/$id" params={{ id: row.id }} className={classes.title} data-row>
              {row.name}
            </Link>
            <span className={classes.about}>
              {row.account.name} · {stageName(row.stage)} · {t('quiet', { count: row.quietDays })}
            </span>
            <span className={classes.about}>{row.nextStep === null ? t('noNextStep') : row.nextStep.subject}</span>
            <Button
              size="xs"
              variant="default"
              aria-label={t('planOn', { name: row.name })}
              onClick={() => onPlan({ accountId: row.account.id, preset: { kind: 'call', opportunityId: row.id } })}
            >
              {t('plan')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
