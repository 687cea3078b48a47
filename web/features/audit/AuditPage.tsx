import { Button } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AuditLine } from '../../../contracts/audit';
import { caseKinds } from '../../../domain/cases/kinds';
import { useMe } from '../../api/session';
import { ListBody } from '../../components/lists/ListBody';
import { PageHeader } from '../../components/page/PageHeader';
import { Empty, NoRight } from '../../components/page/States';
import { usePersonName } from '../../components/values/usePersonName';
import { refined } from '../../format/address';
import type { Refinement } from '../../format/address';
import { translate } from '../../i18n/translate';
import { auditColumns } from './auditColumns';
import { AuditFilters } from './AuditFilters';
import { isFiltered } from './auditSearch';
import type { AuditSearch } from './auditSearch';
import { actionName, chainWords } from './auditWords';
import classes from './Audit.module.css';
import { exportAddress, useAudit } from './useAudit';

const route = getRouteApi('/shell/administration/audit');
const columns = auditColumns(translate);

/** For auditors and administrators: who did, tried or read what, and whether the chain still holds. */
export function AuditPage() {
  const { roles } = useMe();
  return roles.includes('auditor') || roles.includes('administrator') ? <Audit /> : <NoRight />;
}

function Audit() {
  const { t } = useTranslation('audit');
  const search = route.useSearch();
  const address = route.useNavigate();
  const open = useOpenRecord();
  const { query, asked, rows, first, more } = useAudit(search);
  const refine = (change: Refinement<AuditSearch>) =>
    void address({ search: (old) => refined(old, change), replace: true });
  const onRows = rows.find(({ by }) => by.id === search.personne)?.by.name ?? undefined;
  const found = usePersonName(query.isPending || onRows !== undefined ? undefined : search.personne);

  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <Button component="a" href={exportAddress(search)} download variant="default">
            {t('export')}
          </Button>
        }
      />
      {first !== undefined && (
        <p className={classes.chain} data-broken={(first.chain?.findings ?? 0) > 0 || undefined}>
          {chainWords(first.chain)}
        </p>
      )}
      <AuditFilters search={search} personName={onRows ?? found} onRefine={refine} />
      <ListBody
        query={query}
        asked={asked}
        skeletonRows={12}
        empty={<NoLine filtered={isFiltered(search)} />}
        label={t('title')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => String(id)}
        rowName={({ action }) => actionName(action)}
        onOpen={open}
        {...more}
      />
    </>
  );
}

function NoLine({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation('audit');
  if (!filtered) return <Empty title={t('empty.title')} />;
  return (
    <Empty
      title={t('empty.filtered')}
      action={
        <Button variant="default" renderRoot={(props) => <Link to="/administration/audit" {...props} />}>
          {t('empty.clear')}
        </Button>
      }
    />
  );
}

/** A line opens the record it is about, where that has a page. */
function useOpenRecord() {
  const navigate = useNavigate();
  return ({ object: { kind, id } }: AuditLine): void => {
    if (id === null) return;
    if (kind === 'account') void navigate({ to: '/comptes/$id', params: { id } });
    else if (kind === 'opportunity') void navigate({ to: '/opportunites/$id', params: { id } });
    else if (kind !== 'proposalApproval' && caseKinds.some((known) => known === kind))
      void navigate({ to: '/demandes/$id', params: { id } });
  };
}
