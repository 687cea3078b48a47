import { useTranslation } from 'react-i18next';
import type { HolderView } from '../../../contracts/values';
import { formatClock, formatDay, formatFullDay } from '../../format/day';
import { formatDuration } from '../../format/duration';
import { translate } from '../../i18n/translate';
import { DueText } from './DueText';
import { useNow } from './useNow';
import classes from './Holder.module.css';

interface HolderProps {
  holder: HolderView;
  /** Shows who only: where the list has columns of its own for since and until. */
  nameOnly?: boolean;
}

/** Who has the ball, and in whose place; since when, until when. The colour repeats what the words say. What is over has no holder to show. */
export function Holder({ holder, nameOnly = false }: HolderProps) {
  const { t } = useTranslation('common');
  const who = useHolderName(holder, nameOnly);
  const whose = holder.for === null ? null : t('holder.for', { name: holder.for });
  if (holder.kind === 'nobody') return null;
  return (
    <span className={classes.holder} data-stacked={nameOnly || undefined}>
      <span className={classes.who} data-kind={holder.mine ? 'you' : holder.kind} title={who}>
        {who}
      </span>
      {whose !== null && (
        <span className={classes.for} title={whose}>
          {whose}
        </span>
      )}
      {!nameOnly && <Since since={holder.since} />}
      {!nameOnly && holder.dueAt !== null && <DueText due={holder.dueAt} />}
    </span>
  );
}

/** In a column that is headed "Qui a la main" a name says it all; elsewhere it is "Chez" somebody. */
function useHolderName({ mine, kind, name, cause }: HolderView, short: boolean): string {
  const { t } = useTranslation('common');
  if (cause !== null) return t(`holder.waits.${cause}`);
  if (mine) return t('holder.you');
  if (short) return name ?? t(`holder.short.${kind}`);
  return name === null ? t(`holder.${kind}`) : t('holder.with', { name });
}

function Since({ since }: { since: string }) {
  const { t } = useTranslation('common');
  const now = useNow();
  const elapsed = now.getTime() - new Date(since).getTime();
  const long = elapsed > 7 * 86_400_000;
  return (
    <time
      dateTime={since}
      className={classes.since}
      title={t('holder.sinceFull', { day: formatFullDay(since), time: formatClock(since) })}
    >
      {long
        ? t('holder.sinceDay', { day: formatDay(since, now) })
        : elapsed < 60_000
          ? t('holder.justNow')
          : t('holder.since', { duration: formatDuration(elapsed, translate) })}
    </time>
  );
}
