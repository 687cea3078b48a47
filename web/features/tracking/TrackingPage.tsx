import { Button } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { exportOperations } from '../../../contracts/exports';
import type { TrackingRow } from '../../../contracts/tasks';
import { ListBody } from '../../components/ListBody';
import { ExportMenu } from '../../components/ExportMenu';
import { PageHeader } from '../../components/PageHeader';
import { Empty } from '../../components/States';
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
  const { query, rows, first, more } = useTracking(search);
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
        skeletonRows={12}
        empty={<NoCase filtered={isFiltered(search)} />}
        label={t('title')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ number }) => number}
        onOpen={open}
        sort={search.tri ?? 'due'}
        onSort={(sort) => refine({ tri: oneOf(trackingSorts, sort) })}
        {...more}
      />
    </>
  );
}

/** An approval has no page of its own: it is read on the proposal it is about. */
function useOpenCase() {
  const navigate = useNavigate();
  return ({ id, kind, opportunityId }: TrackingRow): void => {
    if (kind === 'opportunity') void navigate({ to: '/opportunites/$id', params: { id } });
    else if (kind !== 'proposalApproval') void navigate({ to: '/demandes/$id', params: { id } });
    else if (opportunityId !== null)
      void navigate({ to: '/opportunites/$id', params: { id: opportunityId }, search: { onglet: 'proposition' } });
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
