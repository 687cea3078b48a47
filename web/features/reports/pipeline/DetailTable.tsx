import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PipelineOpportunity } from '../../../../contracts/commercialReports';
import { accountKindNames, missionStateNames } from '../../../../domain/french/names';
import { Money } from '../../../components/values/Money';
import { ErrorState, ListSkeleton } from '../../../components/page/States';
import { stageName } from '../../../i18n/said';
import { NextPage } from '../NextPage';
import type { ReportSearch } from '../reportSearch';
import { usePipelineOpportunities } from '../useReports';
import figures from '../../../components/figures/Figures.module.css';

const columns = [
  'number',
  'client',
  'accountKind',
  'segment',
  'sector',
  'stage',
  'mission',
  'missionState',
  'practice',
  'offerFamily',
  'offer',
  'reference',
  'dynamic',
] as const;

/** Every column of the manual's table (requirement 232). */
export function DetailTable({ search }: { search: ReportSearch }) {
  const { t } = useTranslation('reports');
  const { query, rows, more } = usePipelineOpportunities(search);
  if (query.isPending) return <ListSkeleton rows={6} />;
  if (query.error) return <ErrorState error={query.error} onRetry={query.refetch} />;
  return (
    <>
      <div className={figures.scroll} role="group" aria-labelledby="report-behind" tabIndex={0}>
        <table className={figures.table} aria-labelledby="report-behind">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`detail.${column}`)}
                </th>
              ))}
              <th scope="col" data-align="right">
                {t('matrix.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <NextPage shown={rows.length} {...more} />
    </>
  );
}

function Row({
  row: {
    id,
    number,
    name,
    account,
    segment,
    prioritySector,
    stage,
    mission,
    practice,
    offerFamily,
    offer,
    salesDynamic,
    amount,
  },
}: {
  row: PipelineOpportunity;
}) {
  return (
    <tr>
      <th scope="row">
        <Link to="/opportunites/$id" params={{ id }}>
          {number}
        </Link>
      </th>
      <td>
        {account.number} – {account.name}
      </td>
      <td>{accountKindNames[account.kind]}</td>
      <td>{segment}</td>
      <td>{prioritySector}</td>
      <td>{stageName(stage)}</td>
      <td>{mission?.number}</td>
      <td>{mission && missionStateNames[mission.state]}</td>
      <td>{practice}</td>
      <td>{offerFamily}</td>
      <td>{offer}</td>
      <td>{name}</td>
      <td>{salesDynamic}</td>
      <td data-align="right">
        <Money value={amount} />
      </td>
    </tr>
  );
}
