import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../contracts/values';
import { foldRepeats } from '../../../domain/said/foldRepeats';
import { sayTimeline } from '../../i18n/said';
import { BusyButton } from '../inputs/BusyButton';
import { DayText } from '../values/DayText';
import classes from './Timeline.module.css';

interface TimelineProps {
  /** What it is the history of, for screen readers. */
  label: string;
  /** Newest first, as the server sends them. */
  entries: readonly TimelineEntry[];
  hasMore?: boolean;
  loadingMore?: boolean;
  onLoadMore?: () => void;
}

/** What happened to a case: who, when, in words. What the system did by itself looks quieter than what people did. */
export function Timeline({ label, entries, hasMore = false, loadingMore = false, onLoadMore }: TimelineProps) {
  const { t } = useTranslation(['cases', 'common']);
  return (
    <>
      <ol className={classes.timeline} aria-label={label}>
        {foldRepeats(entries).map(({ seq, at, by, said }) => (
          <li key={seq} className={classes.entry} data-by={by.kind}>
            <span className={classes.words}>{sayTimeline(said)}</span>
            <span className={classes.who}>
              {by.name === ''
                ? t('cases:bySystem')
                : by.for === undefined
                  ? by.name
                  : t('cases:inPlaceOf', { name: by.name, whose: by.for })}{' '}
              · <DayText day={at} time />
            </span>
          </li>
        ))}
      </ol>
      {hasMore && (
        <BusyButton variant="subtle" loading={loadingMore} onClick={onLoadMore}>
          {loadingMore ? t('common:list.loadingMore') : t('common:list.loadMore')}
        </BusyButton>
      )}
    </>
  );
}
