import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../page/LiveRegion';

interface Heard {
  /** Another one as soon as other filters are chosen. */
  asked: string;
  /** What is shown answers what is asked, not what was asked before. */
  settled: boolean;
  count: number;
  hasMore: boolean;
}

/**
 * Who narrows or sorts a list is in its search and sees the rows change: who does not see them hears how many there are now.
 * The first rows say nothing, the page has just been read out; nor do those that news of other people's work brings.
 */
export function useHeardCount({ asked, settled, count, hasMore }: Heard): void {
  const { t } = useTranslation('common');
  const heard = useRef<string | null>(null);
  useEffect(() => {
    if (!settled || heard.current === asked) return;
    if (heard.current !== null) announce(hasMore ? t('list.firstOfMore', { number: count }) : t('list.end', { count }));
    heard.current = asked;
  }, [asked, settled, count, hasMore, t]);
}
