import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../components/DayText';
import { accountQuery, lastChangeQuery } from './api/accountQueries';
import classes from './AccountPage.module.css';

/** Somebody saved first: who and when. Reloading keeps what was typed, on top of their version. */
export function StaleNotice({ accountId, onReloaded }: { accountId: string; onReloaded: () => void }) {
  const { t } = useTranslation('accounts');
  const queryClient = useQueryClient();
  const { data: last } = useQuery(lastChangeQuery(accountId));
  return (
    <div className={classes.stale} role="alert">
      <p>
        {last ? t('stale.by', { name: last.by }) : t('stale.somebody')}
        {last && <DayText day={last.at} time />}
        {t('stale.kept')}
      </p>
      <Button
        variant="default"
        onClick={() =>
          void queryClient.invalidateQueries({ queryKey: accountQuery(accountId).queryKey }).then(onReloaded)
        }
      >
        {t('stale.reload')}
      </Button>
    </div>
  );
}
