import { useTranslation } from 'react-i18next';
import type { TransmissionView } from '../../../../contracts/accounts/transmissions';
import { DayText } from '../../../components/values/DayText';
import classes from './Transmissions.module.css';

const MOST_NAMED = 5;

/** What has still to leave: when it does, or why it has not and when it is tried again. */
export function Waiting({ waiting }: { waiting: readonly TransmissionView[] }) {
  const { t } = useTranslation('accounts');
  const rest = waiting.length - MOST_NAMED;
  return (
    <>
      {waiting.slice(0, MOST_NAMED).map(({ id, what, contact, dueAt, problem, nextTryAt }) => (
        <span key={id} className={problem === null ? classes.waits : classes.failed}>
          {what === 'contact' && `${contact?.name ?? t('transmission.gone')} : `}
          {problem === null
            ? t(`transmission.leaves.${what}`)
            : `${t(`transmission.problem.${problem}`)}, ${t('transmission.again')}`}{' '}
          <DayText day={problem === null ? dueAt : (nextTryAt ?? dueAt)} time />
        </span>
      ))}
      {rest > 0 && <span className={classes.waits}>{t('transmission.others', { count: rest })}</span>}
    </>
  );
}
