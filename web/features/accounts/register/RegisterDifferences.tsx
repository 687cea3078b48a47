import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../../contracts/accounts/account';
import type { RegisterDifferenceView } from '../../../../contracts/register';
import { registerStandingQuery, useApplyDifferences, useIgnoreDifferences } from '../../../api/registerDifferences';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { DayText } from '../../../components/values/DayText';
import { announce } from '../../../components/page/LiveRegion';
import { NoteDialog } from '../../../components/dialogs/NoteDialog';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { DifferenceValues } from './DifferenceValues';
import classes from './Register.module.css';

/** What the nightly check of the public register found: applied or ignored with one click each, or all at once. Nothing when they agree. */
export function RegisterDifferences({ account }: { account: AccountView }) {
  const { t } = useTranslation('accounts');
  const title = useId();
  const { data } = useQuery(registerStandingQuery(account.id));
  const [ignoring, setIgnoring] = useState<RegisterDifferenceView | null>(null);
  const apply = useApplyDifferences(account.id, () => announce(t('difference.applied')));
  const ignore = useIgnoreDifferences(account.id, () => {
    setIgnoring(null);
    announce(t('difference.ignored'));
  });
  if (data === undefined) return null;
  const { differences, ceasedOn } = data;
  const write = (chosen: readonly RegisterDifferenceView[]) =>
    apply.mutate({ version: account.version, differenceIds: chosen.map(({ id }) => id) });

  return (
    <>
      {ceasedOn !== null && (
        <p className={classes.warning} role="note">
          {t('difference.warnClosed')} {t('difference.since')} <DayText day={ceasedOn} />
        </p>
      )}
      {differences.length > 0 && (
        <section className={classes.section} aria-labelledby={title}>
          <div className={classes.heading}>
            <h2 id={title}>{t('difference.title')}</h2>
            {data.checkedAt !== null && (
              <span className={classes.quiet}>
                {t('difference.checked')} <DayText day={data.checkedAt} time />
              </span>
            )}
            {differences.length > 1 && (
              <BusyButton size="xs" variant="default" loading={apply.isPending} onClick={() => write(differences)}>
                {t('difference.applyAll')}
              </BusyButton>
            )}
          </div>
          <ul className={classes.list}>
            {differences.map((difference) => (
              <Difference
                key={difference.id}
                difference={difference}
                applying={apply.isPending}
                onApply={() => write([difference])}
                onIgnore={() => setIgnoring(difference)}
              />
            ))}
          </ul>
          <ProblemNotice problem={apply.error} />
        </section>
      )}
      {ignoring && (
        <NoteDialog
          opened
          onClose={() => setIgnoring(null)}
          title={t('difference.ignoreTitle')}
          consequences={[t('difference.ignoreThen')]}
          confirmLabel={t('difference.ignore').replace('…', '')}
          noteLabel={t('difference.reason')}
          noteRequired
          maxLength={500}
          pending={ignore.isPending}
          problem={ignore.error}
          onConfirm={(reason = '') => ignore.mutate({ differenceIds: [ignoring.id], reason })}
        />
      )}
    </>
  );
}

interface DifferenceProps {
  difference: RegisterDifferenceView;
  applying: boolean;
  onApply: () => void;
  onIgnore: () => void;
}

function Difference({ difference, applying, onApply, onIgnore }: DifferenceProps) {
  const { t } = useTranslation('accounts');
  return (
    <li className={classes.row} data-what={difference.what}>
      <DifferenceValues difference={difference} />
      <span className={classes.buttons}>
        <BusyButton
          size="xs"
          loading={applying}
          aria-label={t('difference.applyOf', { what: t(`difference.what.${difference.what}`) })}
          onClick={onApply}
        >
          {t('difference.apply')}
        </BusyButton>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('difference.ignoreOf', { what: t(`difference.what.${difference.what}`) })}
          onClick={onIgnore}
        >
          {t('difference.ignore')}
        </Button>
      </span>
    </li>
  );
}
