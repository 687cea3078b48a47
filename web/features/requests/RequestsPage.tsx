import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { exportOperations } from '../../../contracts/exports';
import type { RequestRow } from '../../../contracts/requests/list';
import { ListBody } from '../../components/lists/ListBody';
import { ExportMenu } from '../../components/lists/ExportMenu';
import { NothingMatches } from '../../components/lists/NothingMatches';
import { PageHeader } from '../../components/page/PageHeader';
import { Empty } from '../../components/page/States';
import { refined } from '../../format/address';
import { translate } from '../../i18n/translate';
import { useShortcuts } from '../../keyboard/useShortcuts';
import { PortalHome } from './home/PortalHome';
import { requestColumns } from './requestColumns';
import { RequestFilters } from './RequestFilters';
import { listQueryOf, useRequests } from './useRequests';

const route = getRouteApi('/shell/demandes');
const columns = { mine: requestColumns(translate, false), everybody: requestColumns(translate, true) };

/** "Support": my requests with who has each, and the door to a new one. */
export function RequestsPage() {
  const { t } = useTranslation('requests');
  const search = route.useSearch();
  const refine = route.useNavigate();
  const navigate = useNavigate();
  const { query, asked, rows, more } = useRequests(search);
  const create = () => void navigate({ to: '/demandes/nouvelle' });
  useShortcuts(t('list.title'), [{ keys: 'n', label: t('list.create'), run: create }]);

  // A draft goes on where it was left.
  function open({ id, status }: RequestRow): void {
    if (status === 'draft') void navigate({ to: '/demandes/nouvelle', search: { brouillon: id } });
    else void navigate({ to: '/demandes/$id', params: { id } });
  }

  return (
    <>
      <PageHeader
        title={t('list.title')}
        actions={
          <>
            <ExportMenu choices={[{ operation: exportOperations.exportRequests, query: listQueryOf(search) }]} />
            <CreateButton />
          </>
        }
      />
      <RequestFilters
        search={search}
        onRefine={(change) => void refine({ search: (old) => refined(old, change), replace: true })}
      />
      {Object.keys(search).length === 0 && <PortalHome />}
      <ListBody
        query={query}
        asked={asked}
        empty={
          search.q === undefined && search.statut === undefined ? (
            <Empty title={t('list.empty')} text={t('list.emptyText')} action={<CreateButton />} />
          ) : (
            <NothingMatches
              title={t('list.noMatch')}
              onClear={() => void refine({ search: (old) => refined(old, { q: undefined, statut: undefined }) })}
            />
          )
        }
        label={t('list.title')}
        columns={search.qui === 'tous' ? columns.everybody : columns.mine}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ number }) => number}
        hrefOf={({ id, status }) => (status === 'draft' ? `/demandes/nouvelle?brouillon=${id}` : `/demandes/${id}`)}
        onOpen={open}
        {...more}
      />
    </>
  );
}

function CreateButton() {
  const { t } = useTranslation('requests');
  return (
    <Button
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      aria-keyshortcuts="N"
      renderRoot={(props) => <Link to="/demandes/nouvelle" {...props} />}
    >
      {t('list.create')}
    </Button>
  );
}
