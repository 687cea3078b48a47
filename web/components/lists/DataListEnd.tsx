import { useIntersection } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BusyButton } from '../inputs/BusyButton';
import classes from './DataList.module.css';

interface EndProps {
  count: number;
  hasMore?: boolean;
  loadingMore?: boolean;
  onLoadMore?: () => void;
}

/** Asks for the next page when it comes into view; the button does the same for who does not scroll. */
export function DataListEnd({ count, hasMore = false, loadingMore = false, onLoadMore }: EndProps) {
  const { t } = useTranslation('common');
  const { ref, entry } = useIntersection({ rootMargin: '400px' });
  const near = entry?.isIntersecting === true;
  useEffect(() => {
    if (near && hasMore && !loadingMore) onLoadMore?.();
  }, [near, hasMore, loadingMore, onLoadMore]);

  if (!hasMore) return <p className={classes.end}>{t('list.end', { count })}</p>;
  return (
    <div ref={ref} className={classes.end}>
      <BusyButton variant="subtle" loading={loadingMore} onClick={onLoadMore}>
        {loadingMore ? t('list.loadingMore') : t('list.loadMore')}
      </BusyButton>
    </div>
  );
}
