import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { useNow } from '../../../components/values/useNow';
import { formatClock, formatDay } from '../../../format/day';

/** Of a request that is over: until when it may be reopened, or why it may not, with the way to what is under way in its place. */
export function ReopeningTerm({ request: { reopening, permissions } }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const now = useNow();
  if (!reopening) return null;
  const { until, final, replacedBy } = reopening;
  if (replacedBy) return <Replaced {...replacedBy} />;
  if (final !== null && final !== 'timeOver') return <span>{t(`term.${final}`)}</span>;
  if (until === null) return final === null ? null : <span>{t('term.over')}</span>;
  const when = { when: `${formatDay(until, now)}, ${formatClock(until)}` };
  if (final === 'timeOver') return <span>{t('term.overSince', when)}</span>;
  // The instant has come and the process is about to close it: no day is left to be named.
  if (new Date(until) <= now) return null;
  const mine = permissions.some(({ action, allowed }) => action === 'reopen' && allowed);
  return <span>{mine ? t('term.until', when) : t('term.byRequester', when)}</span>;
}

function Replaced({ id, number }: NonNullable<NonNullable<RequestView['reopening']>['replacedBy']>) {
  const { t } = useTranslation('requests');
  if (id === null) return <span>{t('term.replacedByDraft')}</span>;
  return (
    <span>
      {t('term.replaced')}{' '}
      <Link to="/demandes/$id" params={{ id }}>
        {number}
      </Link>
    </span>
  );
}
