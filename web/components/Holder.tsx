import { useTranslation } from 'react-i18next';
import { formatClock, formatDay, formatFullDay } from '../format/day';
import { formatDuration } from '../format/duration';
import { translate } from '../i18n/translate';
import { DueText } from './DueText';
import { useNow } from './useNow';
import classes from './Holder.module.css';

/** Who has the ball. `you` is whoever reads; `colleague` any other person of the firm. */
export type HolderKind = 'you' | 'colleague' | 'support' | 'approver' | 'third' | 'nobody';

export interface HolderProps {
  kind: HolderKind;
  /** Person or group; not needed for `you` and `nobody`. */
  name?: string;
  /** ISO instant since when. */
  since?: string;
  /** ISO instant or day until when. */
  until?: string;
}

/** Who has the ball, since when, until when. The colour repeats what the words say. */
export function Holder({ kind, name, since, until }: HolderProps) {
  const { t } = useTranslation('common');
  const who = kind === 'you' ? t('holder.you') : kind === 'nobody' ? t('holder.nobody') : t('holder.with', { name });
  return (
    <span className={classes.holder}>
      <span className={classes.who} data-kind={kind} title={who}>
        {who}
      </span>
      {since !== undefined && <Since since={since} />}
      {until !== undefined && <DueText due={until} />}
    </span>
  );
}

function Since({ since }: { since: string }) {
  const { t } = useTranslation('common');
  const now = useNow();
  const elapsed = now.getTime() - new Date(since).getTime();
  const words = elapsed < 7 * 86_400_000 ? formatDuration(elapsed, translate) : null;
  return (
    <time
      dateTime={since}
      className={classes.since}
      title={t('holder.sinceFull', { day: formatFullDay(since), time: formatClock(since) })}
    >
      {words === null ? t('holder.sinceDay', { day: formatDay(since, now) }) : t('holder.since', { duration: words })}
    </time>
  );
}
