import { useTranslation } from 'react-i18next';
import type { BlockedTask } from '../../../../contracts/bulk';
import { byReason } from './bulkActions';
import classes from './Bulk.module.css';

interface RehearsalWordsProps {
  passing: number;
  blocked: readonly BlockedTask[];
}

/** "41 passent, 3 bloquées", then which ones and why. */
export function RehearsalWords({ passing, blocked }: RehearsalWordsProps) {
  const { t } = useTranslation('desk');
  return (
    <section className={classes.rehearsal} aria-live="polite">
      <p className={classes.said}>
        {t('bulk.passing', { count: passing })}
        {blocked.length > 0 && <>, {t('bulk.blocked', { count: blocked.length })}</>}
      </p>
      {byReason(blocked).map(({ code, title, rows }) => (
        <details key={code} className={classes.reason}>
          <summary>{t('bulk.reason', { title, count: rows.length })}</summary>
          <ul>
            {rows.map(({ taskId, number, title: name, why }) => (
              <li key={taskId}>
                <b>{number}</b> {name}
                <span className={classes.why}>{why.detail}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
