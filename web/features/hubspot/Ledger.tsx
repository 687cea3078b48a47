import { useTranslation } from 'react-i18next';
import type { HubspotLedgerLine } from '../../../contracts/hubspot';
import { hubspotPropertyName } from '../../../domain/french/hubspot';
import { canBeUndone } from '../../../domain/hubspot/undo';
import { Section } from '../../components/figures/Section';
import { BusyButton } from '../../components/inputs/BusyButton';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { Empty, ErrorState, ListSkeleton } from '../../components/page/States';
import { DayText } from '../../components/values/DayText';
import { Replaced } from '../../components/values/Replaced';
import { useNow } from '../../components/values/useNow';
import classes from './Hubspot.module.css';
import { RecordLink } from './RecordLink';
import { useLedger, useUndo } from './useHubspot';
import { valueWords } from './valueWords';

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

function LedgerRow({ line }: { line: HubspotLedgerLine }) {
  const { t } = useTranslation('hubspot');
  const now = useNow();
  const { at, direction, object, changes, cause, by, undone } = line;
  return (
    <li className={classes.line}>
      <div className={classes.row}>
        <span>
          <strong>{t(`direction.${direction}`)}</strong> {t(`object.${object}`)} <RecordLink {...line} />
        </span>
        <span className={classes.quiet}>
          {t(`cause.${cause}`, { by: by ?? '' })}, <DayText day={at} time />
        </span>
      </div>
      <details className={classes.changes}>
        <summary>{t('ledger.values', { count: changes.length })}</summary>
        <ul className={classes.list}>
          {changes.map(({ property, from, to }) => (
            <li key={property}>
              <Replaced
                label={hubspotPropertyName(property)}
                before={from === '' ? undefined : { says: t('ledger.before'), value: valueWords(property, from, now) }}
                after={{
                  says: t('ledger.after'),
                  value: to === '' ? t('ledger.emptied') : valueWords(property, to, now),
                }}
              />
            </li>
          ))}
        </ul>
      </details>
      {undone && (
        <p className={classes.quiet}>
          {t('ledger.undone', { by: undone.by })} <DayText day={undone.at} time />
        </p>
      )}
      {canBeUndone(line) && <Undo line={line} />}
    </li>
  );
}

function Undo({ line: { id, name } }: { line: HubspotLedgerLine }) {
  const { t } = useTranslation('hubspot');
  const undo = useUndo(id);
  return (
    <>
      <div className={classes.answers}>
        <BusyButton
          size="xs"
          variant="default"
          loading={undo.isPending}
          aria-label={t('ledger.undoOf', { name })}
          onClick={() => undo.mutate()}
        >
          {t('ledger.undo')}
        </BusyButton>
      </div>
      <ProblemNotice problem={undo.error} />
    </>
  );
}
