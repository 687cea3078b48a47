import { useTranslation } from 'react-i18next';
import type { TaskSummary } from '../../../contracts/tasks/summary';
import { formatClock, formatDay } from '../../format/day';
import { useNow } from '../values/useNow';
import classes from './TaskTerms.module.css';

type Terms = Pick<TaskSummary, 'mine' | 'leaseUntil' | 'owner' | 'standsInFor' | 'followUpAt' | 'handover' | 'state'>;

/** On what terms somebody has the task: until when, for whom, put off to when, and what the last hands left. */
export function TaskTerms({ task }: { task: Terms }) {
  const { t } = useTranslation('cases');
  const now = useNow();
  const when = (instant: string) => `${formatDay(instant, now)}, ${formatClock(instant)}`;
  const { mine, leaseUntil, owner, standsInFor, followUpAt, handover } = task;
  const lent = () => (mine ? t('task.terms.lentToYou', { owner }) : t('task.terms.lent', { owner }));
  const leased = (until: string) =>
    mine ? t('task.terms.yours', { when: when(until) }) : t('task.terms.held', { when: when(until) });
  const lines = [
    followUpAt !== null && t('task.terms.followUp', { when: formatDay(followUpAt, now) }),
    standsInFor !== null && t('task.terms.standsInFor', { name: standsInFor }),
    owner !== null && lent(),
    leaseUntil !== null && followUpAt === null && leased(leaseUntil),
  ].filter((line) => line !== false);
  if (lines.length === 0 && handover === null) return null;
  return (
    <div className={classes.terms}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {handover !== null && (
        <blockquote className={classes.handover}>
          <p>{handover.note}</p>
          <footer>
            {t('task.terms.handover', {
              by: handover.by,
              when: when(handover.at),
            })}
          </footer>
        </blockquote>
      )}
    </div>
  );
}
