import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipelineAccount, PipelineOpportunity } from '../../../../contracts/commercialReports';
import { stages } from '../../../../domain/opportunity/stage';
import { ErrorState, ListSkeleton } from '../../../components/page/States';
import { stageName } from '../../../i18n/said';
import { NextPage } from '../NextPage';
import type { ReportSearch } from '../reportSearch';
import { RoundMoney } from '../RoundMoney';
import { usePipelineAccounts, usePipelineOpportunities } from '../useReports';
import figures from '../../../components/figures/Figures.module.css';
import classes from '../Reports.module.css';

/** "Opportunités sur son périmètre" (requirement 220): clients, each opened on its opportunities. */
export function ClientTree({ search }: { search: ReportSearch }) {
  const { t } = useTranslation('reports');
  const { query, rows, more } = usePipelineAccounts(search);
  if (query.isPending) return <ListSkeleton rows={6} />;
  if (query.error) return <ErrorState error={query.error} onRetry={query.refetch} />;
  return (
    <>
      <div className={figures.scroll} role="group" aria-labelledby="report-behind" tabIndex={0}>
        <table className={classes.matrix} aria-labelledby="report-behind">
          <thead>
            <tr>
              <th scope="col">{t('behind.client')}</th>
              {stages.map((stage) => (
                <th key={stage} scope="col">
                  {stageName(stage)}
                </th>
              ))}
              <th scope="col">{t('matrix.total')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Client key={row.account.id} row={row} search={search} />
            ))}
          </tbody>
        </table>
      </div>
      <NextPage shown={rows.length} {...more} />
    </>
  );
}

function Client({ row: { account, stages: by, total }, search }: { row: PipelineAccount; search: ReportSearch }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr>
        <th scope="row">
          <button type="button" className={classes.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
            <IconChevronRight size={14} aria-hidden="true" />
            <span>
              <span className={classes.soft}>{account.number}</span> {account.name}
            </span>
          </button>
        </th>
        {stages.map((stage) => (
          <td key={stage}>
            <RoundMoney value={by[stage].count === 0 ? null : by[stage].amount} />
          </td>
        ))}
        <td>
          <RoundMoney value={total.amount} />
        </td>
      </tr>
      {open && <Opportunities accountId={account.id} search={search} />}
    </>
  );
}

function Opportunities({ accountId, search }: { accountId: string; search: ReportSearch }) {
  const { t } = useTranslation('reports');
  const { query, rows, more } = usePipelineOpportunities(search, accountId);
  return (
    <>
      {rows.map((row) => (
        <Opportunity key={row.id} row={row} />
      ))}
      {(query.isPending || query.error !== null || more.hasMore) && (
        <tr className={classes.child}>
          <th scope="row">
            {query.isPending && t('behind.loading')}
            {query.error !== null && <ErrorState error={query.error} onRetry={query.refetch} />}
            {more.hasMore && <NextPage shown={rows.length} {...more} />}
          </th>
        </tr>
      )}
    </>
  );
}

function Opportunity({ row: { id, number, name, stage, amount } }: { row: PipelineOpportunity }) {
  return (
    <tr className={classes.child}>
      <th scope="row">
        <Link to="/opportunites/$id" params={{ id }}>
          {number} {name}
        </Link>
      </th>
      {stages.map((one) => (
        <td key={one}>{one === stage && <RoundMoney value={amount} />}</td>
      ))}
      <td>
        <RoundMoney value={amount} />
      </td>
    </tr>
  );
}
