import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { KeptListView } from '../../../contracts/lists';
import { useMe } from '../../api/session';
import { NotFound } from '../../components/page/NotFound';
import { PageHeader } from '../../components/page/PageHeader';
import { ErrorState, ListSkeleton } from '../../components/page/States';
import { FixedLists } from './FixedLists';
import { ListSection } from './ListSection';
import classes from './Lists.module.css';
import { useLists } from './useLists';

const route = getRouteApi('/shell/administration/listes');

/** For administrators: what the forms offer to choose from (requirement 359). To anybody else there is no such page. */
export function ListsPage() {
  const { roles } = useMe();
  return roles.includes('administrator') ? <Lists /> : <NotFound />;
}

function Lists() {
  const { t } = useTranslation('lists');
  const { liste } = route.useSearch();
  const lists = useLists();
  const shown = lists.data?.find(({ list }) => list === liste) ?? lists.data?.[0];
  return (
    <>
      <PageHeader title={t('title')} facts={t('facts')} />
      {lists.isPending && <ListSkeleton />}
      {lists.isError && <ErrorState error={lists.error} onRetry={lists.refetch} />}
      {shown && (
        <div className={classes.page}>
          <Names lists={lists.data ?? []} shown={shown} />
          <ListSection key={shown.list} list={shown} />
        </div>
      )}
      <FixedLists />
    </>
  );
}

function Names({ lists, shown }: { lists: readonly KeptListView[]; shown: KeptListView }) {
  const { t } = useTranslation('lists');
  return (
    <nav className={classes.names} aria-label={t('title')}>
      {lists.map(({ list, values }) => (
        <Link
          key={list}
          to="/administration/listes"
          search={{ liste: list }}
          aria-current={list === shown.list ? 'page' : undefined}
        >
          {t(`list.${list}`)}
          <span className={classes.count}>{values.filter(({ retiredAt }) => retiredAt === null).length}</span>
        </Link>
      ))}
    </nav>
  );
}
