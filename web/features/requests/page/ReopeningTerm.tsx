import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { useNow } from '../../../components/values/useNow';
import { formatClock, formatDay } from '../../../format/day';

/** Of a request that is over: until when it may be reopened, and afterwards why it may not. */
export function ReopeningTerm({ request: { reopening, permissions } }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const now = useNow();
  if (!reopening) return null;
  const { until, final } = reopening;
  if (final !== null && final !== 'timeOver') return <span>{t(`term.${final}`)}</span>;
  if (until === null) return final === null ? null : <span>{t('term.over')}</span>;
  const when = { when: `${formatDay(until, now)}, ${formatClock(until)}` };
  if (final === 'timeOver') return <span>{t('term.overSince', when)}</span>;
  // The instant has come and the process is about to close it: no day is left to be named.
  if (new Date(until) <= now) return null;
  const mine = permissions.some(({ action, allowed }) => action === 'reopen' && allowed);
  return <span>{mine ? t('term.until', when) : t('term.byRequester', when)}</span>;
}
