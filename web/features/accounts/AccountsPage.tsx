import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { accountSearchOperations } from '../../../contracts/accounts/search';
import { exportOperations } from '../../../contracts/exports';
import { call } from '../../api/call';
import { list } from '../../api/keys';
import { usePages } from '../../api/usePages';
import { SearchInput } from '../../components/inputs/SearchInput';
import { FilesMenu } from '../../components/imports/FilesMenu';
import { ListBody } from '../../components/lists/ListBody';
import { PageHeader } from '../../components/page/PageHeader';
import { Empty } from '../../components/page/States';
import { oneOf, refined, written } from '../../format/address';
import { targetStateOf, targetWords } from '../../format/targets';
import { translate } from '../../i18n/translate';
import { useShortcuts } from '../../keyboard/useShortcuts';
import { accountColumns } from './accountColumns';
import type { AccountsSearch } from './accountsSearch';
import classes from './AccountsPage.module.css';

const route = getRouteApi('/shell/comptes');
const columns = accountColumns(translate);
const kinds = ['prospect', 'client'] as const;
const importsOf = ['accounts', 'contacts'] as const;

/** Prospects and clients, found by name, number, SIREN or city; the search comes before any creation (requirement 34). */
export function AccountsPage() {
  const { t } = useTranslation('accounts');
  const search = route.useSearch();
  const address = route.useNavigate();
  const navigate = useNavigate();
  const { query, asked, rows, more } = useAccounts(search);
  const refine = (change: { [K in keyof AccountsSearch]?: AccountsSearch[K] | undefined }) =>
    void address({ search: (old) => refined(old, change), replace: true });
  useShortcuts(t('title'), [{ keys: 'n', label: t('create'), run: () => void navigate({ to: '/comptes/nouveau' }) }]);

  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <FilesMenu choices={exportsOf(search)} imports={importsOf} />
            <CreateButton />
          </>
        }
      />
      <div className={classes.filters} role="search">
        <SearchInput
          label={t('list.search')}
          placeholder={t('list.placeholder')}
          value={search.q}
          onChange={(q) => refine({ q })}
          className={classes.search}
        />
        <Select
          aria-label={t('list.kind')}
          placeholder={t('list.everyKind')}
          clearable
          data={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={search.nature ?? null}
          onChange={(kind) => refine({ nature: oneOf(kinds, kind) })}
        />
        <Select
          aria-label={t('target.title')}
          placeholder={t('target.everyAccount')}
          clearable
          data={targetWords.map((word) => ({ value: word, label: t(`target.filter.${word}`) }))}
          value={search.cible ?? null}
          onChange={(word) => refine({ cible: oneOf(targetWords, word) })}
        />
      </div>
      <ListBody
        query={query}
        asked={asked}
        empty={<Empty title={t('list.empty')} text={t('list.emptyText')} action={<CreateButton />} />}
        label={t('title')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        hrefOf={({ id }) => `/comptes/${id}`}
        onOpen={({ id }) => void navigate({ to: '/comptes/$id', params: { id } })}
        {...more}
      />
    </>
  );
}

function CreateButton() {
  const { t } = useTranslation('accounts');
  return (
    <Button
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      aria-keyshortcuts="N"
      renderRoot={(props) => <Link to="/comptes/nouveau" {...props} />}
    >
      {t('create')}
    </Button>
  );
}

const queryOf = ({ q, nature, cible }: AccountsSearch) =>
  written({ q, kind: nature, priorityTarget: targetStateOf(cible) });

const exportsOf = (search: AccountsSearch) => [
  {
    operation: exportOperations.exportAccounts,
    query: queryOf(search),
    label: translate('accounts:list.exportAccounts'),
  },
  {
    operation: exportOperations.exportContacts,
    query: queryOf(search),
    label: translate('accounts:list.exportContacts'),
  },
];

function useAccounts(search: AccountsSearch) {
  const query = queryOf(search);
  return usePages({
    queryKey: list('account', query),
    fetchPage: async (cursor, signal) =>
      (
        await call(
          accountSearchOperations.listAccounts,
          { query: { ...query, ...(cursor !== undefined && { cursor }) } },
          { signal },
        )
      ).data,
  });
}
