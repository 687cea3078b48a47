import { useTranslation } from 'react-i18next';
import { BusyButton } from '../../components/inputs/BusyButton';
import classes from './Reports.module.css';

interface NextPageProps {
  shown: number;
  hasMore: boolean;
  loadingMore: boolean;
  onLoadMore: () => void;
}

/** How many rows are there, and the next ones on request: a report is read from its top. */
export function NextPage({ shown, hasMore, loadingMore, onLoadMore }: NextPageProps) {
  const { t } = useTranslation('reports');
  return (
    <p className={classes.next}>
      {t('next.shown', { count: shown })}
      {hasMore && (
        <BusyButton variant="default" loading={loadingMore} onClick={onLoadMore}>
          {t('next.more')}
        </BusyButton>
      )}
    </p>
  );
}
