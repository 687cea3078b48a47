import { useTranslation } from 'react-i18next';
import { useConnection } from '../api/connection';
import { formatClock } from '../format/day';
import { useNow } from '../components/values/useNow';
import classes from './Shell.module.css';

const graceMs = 5_000;

/** Says how old the screen is when changes no longer arrive; a hiccup of a few seconds says nothing. */
export function OfflineNotice() {
  const { t } = useTranslation('shell');
  const { state, since } = useConnection();
  const now = useNow();
  if (state !== 'gaveWay' && (state !== 'lost' || now.getTime() - since.getTime() < graceMs)) return null;
  return (
    <p className={classes.offline} role="status">
      {state === 'lost' ? t('offline', { time: formatClock(since) }) : t('gaveWay', { time: formatClock(since) })}
    </p>
  );
}
