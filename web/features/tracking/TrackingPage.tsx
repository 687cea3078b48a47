import { Button } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { exportOperations } from '../../../contracts/exports';
import type { TrackingRow } from '../../../contracts/tracking';
import { ListBody } from '../../components/lists/ListBody';
import { ExportMenu } from '../../components/lists/ExportMenu';
import { PageHeader } from '../../components/page/PageHeader';
import { readOnOpportunity, tabOfCase } from '../../components/cases/readOnOpportunity';
import { Empty } from '../../components/page/States';
import { oneOf, refined } from '../../format/address';
import type { Refinement } from '../../format/address';
import { translate } from '../../i18n/translate';
import { DueStrip } from './DueStrip';
import { trackingColumns } from './trackingColumns';
import { TrackingFilters } from './TrackingFilters';
import { isFiltered, trackingSorts } from './trackingSearch';
import type { TrackingSearch } from './trackingSearch';
import { trackingQueryOf, useTracking } from './useTracking';

const route = getRouteApi('/shell/suivi');
const columns = trackingColumns(translate);

/** For managers: every open case of the perimeter, where, since when, with whom, until when. */
export function TrackingPage() {
  const { t } = useTranslation('tracking');
  const search = route.useSearch();
  const address = route.useNavigate();
  const open = useOpenCase();
  const { query, asked, rows, first, more } = useTracking(search);
  const refine = (change: Refinement<TrackingSearch>) =>
    void address({ search: (old) => refined(old, change), replace: true });

  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <ExportMenu choices={[{ operation: exportOperations.exportTracking, query: trackingQueryOf(search) }]} />
        }
      />
      <DueStrip totals={first?.totals} value={search.echeance} onChange={(echeance) => refine({ echeance })} />
      <TrackingFilters search={search} onRefine={refine} />
      <ListBody
        query={query}
        asked={asked}
        skeletonRows={12}
        empty={<NoCase filtered={isFiltered(search)} />}
        label={t('title')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ number }) => number}
        hrefOf={addressOf}
        onOpen={open}
        sort={search.tri ?? 'due'}
        onSort={(sort) => refine({ tri: oneOf(trackingSorts, sort) })}
        {...more}
      />
    </>
  );
}

/** The same in words, for a tab of its own. */
function addressOf(row: TrackingRow): string {
  const opportunity = readOnOpportunity(row);
  if (opportunity === null) return `/demandes/${row.id}`;
  const { onglet } = tabOfCase(row);
  return `/opportunites/${opportunity}${onglet === undefined ? '' : `?onglet=${onglet}`}`;
}

function useOpenCase() {
  const navigate = useNavigate();
  return (row: TrackingRow): void => {
    const opportunity = readOnOpportunity(row);
    if (opportunity === null) void navigate({ to: '/demandes/$id', params: { id: row.id } });
    else void navigate({ to: '/opportunites/$id', params: { id: opportunity }, search: tabOfCase(row) });
  };
}

function NoCase({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation('tracking');
  if (!filtered) return <Empty title={t('empty.title')} text={t('empty.text')} />;
  return (
    <Empty
      title={t('empty.filtered')}
      action={
        <Button variant="default" renderRoot={(props) => <Link to="/suivi" {...props} />}>
          {t('empty.clear')}
        </Button>
      }
    />
  );
}
