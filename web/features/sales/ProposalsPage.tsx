import { SegmentedControl, Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportOperations } from '../../../contracts/exports';
import type { ProposalRow } from '../../../contracts/proposals/list';
import { proposalStates } from '../../../domain/proposal/state';
import { useMe } from '../../api/session';
import { ExportMenu } from '../../components/lists/ExportMenu';
import { SearchInput } from '../../components/inputs/SearchInput';
import { NothingMatches } from '../../components/lists/NothingMatches';
import { PageHeader } from '../../components/page/PageHeader';
import { Empty, ErrorState, ListSkeleton } from '../../components/page/States';
import { proposalStateName } from '../../i18n/said';
import { ProposalDetail } from './ProposalDetail';
import { ProposalsTable } from './ProposalsTable';
import { ProposalsTotals } from './ProposalsTotals';
import { ProposalsTree } from './ProposalsTree';
import type { ProposalsSearch } from './proposalsSearch';
import { SalesSwitch } from './SalesSwitch';
import { useProposals } from './salesQueries';
import classes from './Sales.module.css';

const filterOf = ({ etat, q }: ProposalsSearch) => ({
  ...(etat !== undefined && { state: etat }),
  ...(q !== undefined && { q }),
});

/** "Devis": proposals found by client, as a table or as a tree, with what all of them come to (requirements 137-146). */
export function ProposalsPage() {
  const { t } = useTranslation('sales');
  const search = useSearch({ from: '/shell/ventes/propositions' });
  const filter = filterOf(search);
  const { query, first, rows, more } = useProposals(filter);
  const [shown, show] = useState<ProposalRow | null>(null);
  const View = search.vue === 'arborescence' ? ProposalsTree : ProposalsTable;
  return (
    <>
      <PageHeader
        title={t('proposals.title')}
        actions={
          <>
            <SalesSwitch shown="proposals" />
            <ExportMenu choices={[{ operation: exportOperations.exportProposals, query: filter }]} />
          </>
        }
      />
      <Toolbar search={search} />
      {first?.totals && rows.length > 0 && <ProposalsTotals totals={first.totals} />}
      {query.isPending && <ListSkeleton />}
      {query.error && !more.moreFailed && <ErrorState error={query.error} onRetry={query.refetch} />}
      {query.isSuccess && rows.length === 0 && <NoProposal search={search} />}
      {rows.length > 0 && <View rows={rows} onShow={show} {...more} />}
      {shown && <ProposalDetail row={shown} onClose={() => show(null)} />}
    </>
  );
}

function useRefine() {
  const navigate = useNavigate({ from: '/ventes/propositions' });
  return (change: { [Name in keyof ProposalsSearch]?: ProposalsSearch[Name] | undefined }) =>
    void navigate({
      search: (former) => Object.fromEntries(Object.entries({ ...former, ...change }).filter(([, value]) => value)),
      replace: true,
    });
}

function NoProposal({ search }: { search: ProposalsSearch }) {
  const { t } = useTranslation('sales');
  const { profile } = useMe();
  const refine = useRefine();
  if (Object.keys(filterOf(search)).length > 0)
    return <NothingMatches title={t('proposals.noMatch')} onClear={() => refine({ q: undefined, etat: undefined })} />;
  return (
    <Empty title={t('proposals.none')} text={profile === '360' ? t('proposals.walled') : t('proposals.noneText')} />
  );
}

function Toolbar({ search }: { search: ProposalsSearch }) {
  const { t } = useTranslation('sales');
  const refine = useRefine();
  return (
    <div className={classes.toolbar} role="search" aria-label={t('proposals.filter')}>
      <SearchInput
        label={t('proposals.search')}
        placeholder={t('proposals.search')}
        value={search.q}
        onChange={(q) => refine({ q })}
      />
      <Select
        aria-label={t('proposals.state')}
        placeholder={t('proposals.everyState')}
        clearable
        data={proposalStates.map((state) => ({ value: state, label: proposalStateName(state) }))}
        value={search.etat ?? null}
        onChange={(state) => refine({ etat: proposalStates.find((one) => one === state) })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('proposals.view')}
        value={search.vue ?? 'tableau'}
        data={[
          { value: 'arborescence', label: t('proposals.tree') },
          { value: 'tableau', label: t('proposals.table') },
        ]}
        onChange={(view) => refine({ vue: view === 'arborescence' ? view : undefined })}
      />
    </div>
  );
}
