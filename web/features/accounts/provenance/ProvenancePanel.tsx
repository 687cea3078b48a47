import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProvenanceView } from '../../../../contracts/accounts/history';
import { DayText } from '../../../components/values/DayText';
import { ErrorState, ListSkeleton } from '../../../components/page/States';
import type { AccountForm } from '../form/accountForm';
import { formFieldOf, sourceWords } from './provenanceWords';
import { provenanceQuery } from './provenanceQuery';
import classes from './Provenance.module.css';

interface Props {
  accountId: string;
  /** As it is kept, without what is being typed. */
  kept: AccountForm;
}

/** Where each value of the record comes from, since when and by whom: folded away until somebody wonders. */
export function ProvenancePanel({ accountId, kept }: Props) {
  const { t } = useTranslation('accounts');
  const [opened, setOpened] = useState(false);
  return (
    <details className={classes.panel} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('provenance.title')}</summary>
      {opened && <Values accountId={accountId} kept={kept} />}
    </details>
  );
}

const isFilled = (value: AccountForm[keyof AccountForm]): boolean =>
  typeof value === 'string' || Array.isArray(value) ? value.length > 0 : value !== null;

function Values({ accountId, kept }: Props) {
  const { data, isPending, isError, error, refetch } = useQuery(provenanceQuery(accountId));
  if (isPending) return <ListSkeleton rows={4} />;
  if (isError) return <ErrorState error={error} onRetry={refetch} />;
  const shown = data.filter(({ field }) => isFilled(kept[formFieldOf(field)]));
  return (
    <dl className={classes.values}>
      {shown.map((view) => (
        <Value key={view.field} view={view} />
      ))}
    </dl>
  );
}

function Value({ view }: { view: ProvenanceView }) {
  const { t } = useTranslation('accounts');
  const broughtBy = view.source === 'person' ? null : view.by;
  return (
    <div className={classes.value}>
      <dt>{t(`field.${formFieldOf(view.field)}`)}</dt>
      <dd>
        {sourceWords(view)}
        <span className={classes.since}>
          {t('provenance.since')} <DayText day={view.since} />
          {broughtBy !== null && ` · ${broughtBy}`}
        </span>
      </dd>
    </div>
  );
}
