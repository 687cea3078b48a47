import { Button, Switch } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportOperations } from '../../../contracts/exports';
import type { OpportunityCard } from '../../../contracts/opportunities/card';
import { FilesMenu } from '../../components/imports/FilesMenu';
import type { Column } from '../../components/lists/dataList.types';
import { ListBody } from '../../components/lists/ListBody';
import { DueText } from '../../components/values/DueText';
import { DayText } from '../../components/values/DayText';
import { Money } from '../../components/values/Money';
import { PageHeader } from '../../components/page/PageHeader';
import { Empty } from '../../components/page/States';
import { stageName } from '../../i18n/said';
import { listQueryOf, useOpportunityList } from './api/list';
import { BoardToolbar } from './board/BoardToolbar';
import { ViewSwitch } from './board/ViewSwitch';
import { filtersOf } from './boardFilters';
import type { ListSearch } from './boardFilters';
import { BulkDialog } from './list/BulkDialog';
import { Forecast } from './list/Forecast';
import classes from './board/Board.module.css';

/** The portfolio as a list: the board's filters, its forecast by month, and changes of many at once. */
export function ListPage() {
  const { t } = useTranslation('opportunities');
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/opportunites/liste' });
  const filters = filtersOf(search);
  const { query, asked, rows, more } = useOpportunityList(filters, search.historique === 'oui');
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [changing, setChanging] = useState(false);
  const columns = useColumns(filters.partner !== 'me');
  const refine = useRefine();
  const shown = rows.filter(({ id }) => ids.has(id));

  return (
    <>
      <PageHeader
        title={t('list.title')}
        actions={
          <>
            <FilesMenu
              imports={['opportunities']}
              choices={[
                {
                  operation: exportOperations.exportOpportunities,
                  query: listQueryOf(filters, search.historique === 'oui'),
                },
              ]}
            />
            <ViewSwitch search={search} shown="list" />
            <CreateButton />
          </>
        }
      />
      <BoardToolbar search={search} onRefine={refine} board={undefined} />
      <div className={classes.listTools}>
        <Switch
          label={t('list.history')}
          checked={search.historique === 'oui'}
          onChange={(event) => refine({ historique: event.currentTarget.checked ? 'oui' : undefined })}
        />
        {shown.length > 0 && (
          <Button size="xs" onClick={() => setChanging(true)}>
            {t('list.change', { count: shown.length })}
          </Button>
        )}
      </div>
      <Forecast filters={filters} />
      <ListBody
        query={query}
        asked={asked}
        empty={<NothingHere narrowed={Object.keys(search).length > 0} />}
        label={t('list.title')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ number }) => number}
        hrefOf={({ id }) => `/opportunites/${id}`}
        onOpen={({ id }) => void navigate({ to: '/opportunites/$id', params: { id } })}
        selection={{ ids, onChange: setIds }}
        {...more}
      />
      {changing && (
        <BulkDialog
          cards={shown}
          onClose={() => setChanging(false)}
          onDone={() => {
            setChanging(false);
            setIds(new Set());
          }}
        />
      )}
    </>
  );
}

/** Nothing under these filters, which one press takes away; or nothing yet. */
function NothingHere({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation('opportunities');
  if (!narrowed) return <Empty title={t('board.nothing')} text={t('board.nothingText')} action={<CreateButton />} />;
  return (
    <Empty
      title={t('board.noMatch')}
      action={
        <Button variant="default" renderRoot={(props) => <Link to="/opportunites/liste" {...props} />}>
          {t('board.clearFilters')}
        </Button>
      }
    />
  );
}

function CreateButton() {
  const { t } = useTranslation('opportunities');
  return (
    <Button
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      renderRoot={(props) => <Link to="/opportunites" search={{ nouvelle: 'oui' }} {...props} />}
    >
      {t('create.open')}
    </Button>
  );
}

function useRefine() {
  const navigate = useNavigate({ from: '/opportunites/liste' });
  return (change: { [Name in keyof ListSearch]?: ListSearch[Name] | undefined }) =>
    void navigate({
      search: (former) => Object.fromEntries(Object.entries({ ...former, ...change }).filter(([, value]) => value)),
      replace: true,
    });
}

/** @param several whether the signing partner may differ from line to line: one's own name on each takes the place of the titles */
function useColumns(several: boolean): Column<OpportunityCard>[] {
  const { t } = useTranslation('opportunities');
  return [
    { id: 'name', header: t('archive.name'), width: 'minmax(0, 2.5fr)', cell: ({ name }) => name },
    {
      id: 'account',
      header: t('archive.account'),
      width: 'minmax(0, 2fr)',
      onPhone: true,
      cell: ({ account }) => account.name,
    },
    { id: 'stage', header: t('list.stage'), width: '6.5rem', cell: ({ stage }) => stageName(stage) },
    ...(several
      ? [
          {
            id: 'partner',
            header: t('archive.partner'),
            width: 'minmax(0, 1.5fr)',
            cell: ({ engagementPartner }: OpportunityCard) => engagementPartner.name,
          },
        ]
      : []),
    {
      id: 'gate',
      header: t('list.gate'),
      width: '9rem',
      cell: ({ gate }) => gate && t('list.gateOf', { filled: gate.filled, of: gate.of, stage: stageName(gate.to) }),
    },
    {
      id: 'signature',
      header: t('archive.signature'),
      width: '9rem',
      onPhone: true,
      cell: ({ expectedSignatureOn, stage }) =>
        expectedSignatureOn &&
        (stage === 'won' || stage === 'lost' ? (
          <DayText day={expectedSignatureOn} />
        ) : (
          <DueText due={expectedSignatureOn} />
        )),
    },
    {
      id: 'amount',
      header: t('archive.amount'),
      width: '6rem',
      align: 'right',
      onPhone: true,
      cell: ({ amount }) => <Money value={amount} />,
    },
  ];
}
