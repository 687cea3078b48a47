import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { announce } from '../../../components/page/LiveRegion';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { useNow } from '../../../components/values/useNow';
import { formatClock, formatDay } from '../../../format/day';
import { sayWaiting } from '../../../i18n/said';
import { useKeyedActions } from '../../../palette/useKeyedActions';
import { useResumeRequest } from '../api/requestCommands';
import classes from './WaitNotice.module.css';

/** What the request waits for, since when, and when Business Support asks again: for everybody who reads it. */
export function WaitNotice({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const now = useNow();
  const resume = useResumeRequest(request.id, () => announce(t('wait.resumed')));
  const { wait, permissions } = request;
  const mayResume = permissions.some(({ action, allowed }) => action === 'resume' && allowed);
  useKeyedActions(
    t('key.group'),
    mayResume ? [{ id: 'resume', label: t('wait.resume'), run: () => resume.mutate(null) }] : [],
  );
  if (wait === null) return null;
  const when = (instant: string) => `${formatDay(instant, now)}, ${formatClock(instant)}`;
  const what = sayWaiting({ key: wait.cause, params: { number: wait.awaited ?? '' } });
  return (
    <section className={classes.wait} aria-labelledby="wait-title">
      <h2 id="wait-title" className={classes.title}>
        {wait.awaitedRequestId === null ? (
          what
        ) : (
          <Link to="/demandes/$id" params={{ id: wait.awaitedRequestId }}>
            {what}
          </Link>
        )}
      </h2>
      <p>
        {t('wait.since', { by: wait.by ?? '', since: when(wait.since) })}{' '}
        {wait.until !== null && t('wait.untilThen', { until: when(wait.until) })}
      </p>
      {wait.comment !== null && <blockquote className={classes.comment}>{wait.comment}</blockquote>}
      <ProblemNotice problem={resume.error} />
      {mayResume && (
        <div>
          <BusyButton variant="default" loading={resume.isPending} onClick={() => resume.mutate(null)}>
            {t('wait.resume')}
          </BusyButton>
        </div>
      )}
    </section>
  );
}
