import { Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ActivityAccount } from '../../../../contracts/activityReport';
import { priorityTargetNames } from '../../../../domain/french/names';
import { DayText } from '../../../components/values/DayText';
import { FigureRows } from '../../../components/figures/FigureTable';
import { Section } from '../../../components/figures/Section';
import { Empty, ErrorState, ListSkeleton } from '../../../components/page/States';
import { oneOf } from '../../../format/address';
import type { Refinement } from '../../../format/address';
import { NextPage } from '../NextPage';
import { silences } from '../reportSearch';
import type { ActivitySearch } from '../reportSearch';
import { useActivityAccounts } from '../useReports';
import classes from '../Reports.module.css';

interface AccountFrequencyProps {
  search: ActivitySearch;
  onRefine: (change: Refinement<ActivitySearch>) => void;
}

/** How often each account is spoken to, the neglected first (requirement 226). */
export function AccountFrequency({ search, onRefine }: AccountFrequencyProps) {
  const { t } = useTranslation('reports');
  return (
    <Section id="activity-accounts" title={t('frequency.title')} note={t('frequency.note')}>
      <div className={classes.heading}>
        <Select
          aria-label={t('frequency.silence')}
          placeholder={t('frequency.every')}
          clearable
          data={silences.map((days) => ({ value: days, label: t('frequency.quiet', { count: Number(days) }) }))}
          value={search.silence ?? null}
          onChange={(silence) => onRefine({ silence: oneOf(silences, silence) })}
        />
      </div>
      <Accounts search={search} />
    </Section>
  );
}

function Accounts({ search }: { search: ActivitySearch }) {
  const { t } = useTranslation('reports');
  const { query, rows, more } = useActivityAccounts(search);
  if (query.isPending) return <ListSkeleton rows={6} />;
  if (query.error) return <ErrorState error={query.error} onRetry={query.refetch} />;
  if (rows.length === 0) return <Empty title={t('frequency.none')} text={t('frequency.noneText')} />;
  return (
    <>
      <FigureRows
        labelledBy="activity-accounts"
        rows={rows}
        rowKey={({ account }) => account.id}
        columns={[
          {
            header: t('frequency.account'),
            cell: ({ account }) => (
              <Link to="/comptes/$id" params={{ id: account.id }}>
                {account.name}
              </Link>
            ),
          },
          { header: t('frequency.last'), cell: (row) => <Last row={row} /> },
          { header: t('frequency.next'), cell: ({ nextAt }) => (nextAt === null ? '–' : <DayText day={nextAt} />) },
          {
            header: t('frequency.exchanges'),
            cell: ({ exchanges }) => exchanges.toLocaleString('fr-FR'),
            figure: true,
          },
          {
            header: t('frequency.opportunities'),
            cell: ({ openOpportunities }) => openOpportunities.toLocaleString('fr-FR'),
            figure: true,
          },
          { header: t('person.rc'), cell: ({ clientLeadPartner }) => clientLeadPartner ?? '–' },
          {
            header: t('filter.target'),
            cell: ({ priorityTarget }) => (priorityTarget === null ? '–' : priorityTargetNames[priorityTarget]),
          },
          { header: t('filter.segment'), cell: ({ segment }) => segment ?? '–' },
          { header: t('filter.sector'), cell: ({ prioritySector }) => prioritySector ?? '–' },
        ]}
      />
      <NextPage shown={rows.length} {...more} />
    </>
  );
}

function Last({ row: { lastExchangeAt } }: { row: ActivityAccount }) {
  const { t } = useTranslation('reports');
  return lastExchangeAt === null ? <strong>{t('frequency.never')}</strong> : <DayText day={lastExchangeAt} />;
}
