import { Button, Select } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportOperations } from '../../../contracts/exports';
import type { MissionRow } from '../../../contracts/missions/list';
import { missionStates } from '../../../domain/mission/state';
import { importers } from '../../../domain/imports/importers';
import { useMe } from '../../api/session';
import type { Column } from '../../components/lists/dataList.types';
import { ListBody } from '../../components/lists/ListBody';
import { DayText } from '../../components/values/DayText';
import { SearchInput } from '../../components/inputs/SearchInput';
import { writeAmount } from '../../components/inputs/writeAmount';
import { Money } from '../../components/values/Money';
import { ExportMenu } from '../../components/lists/ExportMenu';
import { NothingMatches } from '../../components/lists/NothingMatches';
import { PageHeader } from '../../components/page/PageHeader';
import { Empty } from '../../components/page/States';
import { missionStateName } from '../../i18n/said';
import { ImportDialog } from './ImportDialog';
import type { MissionsSearch } from './missionsSearch';
import { SalesSwitch } from './SalesSwitch';
import { useMissions } from './salesQueries';
import classes from './Sales.module.css';

/** "Ventes": missions with their state, since when and by whom, what was sold and what was worked (requirement 325). */
export function MissionsPage() {
  const { t } = useTranslation('sales');
  const navigate = useNavigate();
  const { roles, profile } = useMe();
  const search = useSearch({ from: '/shell/ventes' });
  const filter = filterOf(search);
  const { query, asked, rows, more } = useMissions(filter);
  const [importing, setImporting] = useState(false);
  const columns = useColumns();
  const refine = useRefine();
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <SalesSwitch shown="missions" />
            {importers.some((role) => roles.includes(role)) && (
              <Button
                variant="default"
                leftSection={<IconUpload size={16} aria-hidden="true" />}
                onClick={() => setImporting(true)}
              >
                {t('import.open')}
              </Button>
            )}
            <ExportMenu
              choices={[
                { operation: exportOperations.exportMissions, query: filter, label: t('export.missions') },
                { operation: exportOperations.exportTimeEntries, query: filter, label: t('export.time') },
              ]}
            />
          </>
        }
      />
      <div className={classes.toolbar} role="search" aria-label={t('filter')}>
        <SearchInput label={t('search')} placeholder={t('search')} value={search.q} onChange={(q) => refine({ q })} />
        <Select
          aria-label={t('state')}
          placeholder={t('everyState')}
          clearable
          data={missionStates.map((state) => ({ value: state, label: missionStateName(state) }))}
          value={search.etat ?? null}
          onChange={(state) => refine({ etat: missionStates.find((one) => one === state) })}
        />
      </div>
      <ListBody
        query={query}
        asked={asked}
        empty={
          Object.keys(filter).length > 0 ? (
            <NothingMatches title={t('noMatch')} onClear={() => refine({ q: undefined, etat: undefined })} />
          ) : (
            <Empty title={t('none')} text={profile === '360' ? t('walled') : t('noneText')} />
          )
        }
        label={t('title')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ number }) => number}
        hrefOf={({ opportunity }) => `/opportunites/${opportunity.id}?onglet=mission`}
        onOpen={({ opportunity }) =>
          void navigate({ to: '/opportunites/$id', params: { id: opportunity.id }, search: { onglet: 'mission' } })
        }
        {...more}
      />
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </>
  );
}

const filterOf = ({ etat, q }: MissionsSearch) => ({
  ...(etat !== undefined && { state: etat }),
  ...(q !== undefined && { q }),
});

function useRefine() {
  const navigate = useNavigate({ from: '/ventes' });
  return (change: { [Name in keyof MissionsSearch]?: MissionsSearch[Name] | undefined }) =>
    void navigate({
      search: (former) => Object.fromEntries(Object.entries({ ...former, ...change }).filter(([, value]) => value)),
      replace: true,
    });
}

function useColumns(): Column<MissionRow>[] {
  const { t } = useTranslation('sales');
  return [
    { id: 'label', header: t('mission'), width: 'minmax(0, 3fr)', cell: ({ label }) => label },
    { id: 'account', header: t('client'), width: 'minmax(0, 2fr)', onPhone: true, cell: ({ account }) => account.name },
    { id: 'number', header: t('number'), width: '5rem', cell: ({ number }) => number },
    { id: 'state', header: t('state'), width: '6rem', onPhone: true, cell: ({ state }) => missionStateName(state) },
    {
      id: 'since',
      header: t('since'),
      width: '12rem',
      cell: ({ changedAt, changedBy }) => changedAt !== null && <Since at={changedAt} by={changedBy} />,
    },
    { id: 'lead', header: t('lead'), width: 'minmax(0, 2fr)', cell: ({ deliveryLead }) => deliveryLead?.name },
    {
      id: 'hours',
      header: t('hours'),
      width: '3.5rem',
      align: 'right',
      cell: ({ hours }) => (Number(hours) === 0 ? '' : writeAmount(hours)),
    },
    {
      id: 'net',
      header: t('net'),
      width: '6rem',
      align: 'right',
      onPhone: true,
      cell: ({ net }) => <Money value={net} />,
    },
  ];
}

function Since({ at, by }: { at: string; by: string | null }) {
  const { t } = useTranslation('sales');
  return (
    <>
      <DayText day={at} /> · {by ?? t('bySystem')}
    </>
  );
}
