import { useIntersection } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BusyButton } from '../inputs/BusyButton';
import classes from './DataList.module.css';

interface EndProps {
  count: number;
  hasMore?: boolean;
  loadingMore?: boolean;
  moreFailed?: boolean;
  onLoadMore?: () => void;
}

/**
 * Asks for the next page when it comes into view; the button does the same for who does not scroll. What did not come is asked for
 * again by the button alone: a list that stays at its end would ask without end a server that is not there.
 */
export function DataListEnd({ count, hasMore = false, loadingMore = false, moreFailed = false, onLoadMore }: EndProps) {
  const { t } = useTranslation('common');
  const { ref, entry } = useIntersection({ rootMargin: '400px' });
  const near = entry?.isIntersecting === true;
  useEffect(() => {
    if (near && hasMore && !loadingMore && !moreFailed) onLoadMore?.();
  }, [near, hasMore, loadingMore, moreFailed, onLoadMore]);

  if (!hasMore) return <p className={classes.end}>{t('list.end', { count })}</p>;
  return (
    <div ref={ref} className={classes.end}>
      {moreFailed && !loadingMore && <p role="alert">{t('list.moreFailed')}</p>}
      <BusyButton variant="subtle" loading={loadingMore} onClick={onLoadMore}>
        {loadingMore ? t('list.loadingMore') : moreFailed ? t('state.retry') : t('list.loadMore')}
      </BusyButton>
    </div>
  );
}
