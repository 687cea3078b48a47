import { useTranslation } from 'react-i18next';
import { Section } from '../../components/figures/Section';
import { BusyButton } from '../../components/inputs/BusyButton';
import { Empty, ErrorState, ListSkeleton } from '../../components/page/States';
import classes from './Hubspot.module.css';
import { LedgerRow } from './LedgerRow';
import { useLedger } from './useHubspot';

/** Each value that went over, with what it was before and why. */
export function Ledger() {
  const { t } = useTranslation(['hubspot', 'common']);
  const { query, rows, more } = useLedger();
  return (
    <Section id="hubspot-ledger" title={t('hubspot:ledger.title')} note={t('hubspot:ledger.note')}>
      {query.isPending && <ListSkeleton />}
      {query.isError && <ErrorState error={query.error} onRetry={query.refetch} />}
      {query.isSuccess && rows.length === 0 && <Empty title={t('hubspot:ledger.empty')} />}
      <ul className={classes.list}>
        {rows.map((line) => (
          <LedgerRow key={line.id} line={line} />
        ))}
      </ul>
      {more.hasMore && (
        <BusyButton variant="default" loading={more.loadingMore} onClick={more.onLoadMore}>
          {t('common:list.loadMore')}
        </BusyButton>
      )}
    </Section>
  );
}
