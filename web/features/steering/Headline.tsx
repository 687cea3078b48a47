import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../contracts/reports';
import type { ReportedKind } from '../../../domain/reporting/work';
import { written } from '../../format/address';
import type { SteeringSearch } from './steeringSearch';
import classes from '../../components/figures/Figures.module.css';

interface HeadlineProps {
  totals: WorkReport['totals'];
  search: SteeringSearch;
  /** Business days that the forecast looks ahead. */
  days: number;
}

/** What stands now, then what the period brought. Narrowed to one kind, the first two open their very rows; Suivi knows opportunities too. */
export function Headline({ totals, search: { nature, bu }, days }: HeadlineProps) {
  const { t } = useTranslation('steering');
  return (
    <ul className={classes.headline} aria-label={t('headline.label')}>
      <Figure count={totals.open} words={t('headline.open')} rows={nature && { nature, bu }} />
      <Figure
        count={totals.late}
        words={t('headline.late')}
        rows={nature && { nature, bu, echeance: 'late' }}
        late={totals.late > 0}
      />
      <Figure count={totals.willMiss} words={t('headline.willMiss', { count: totals.willMiss, days })} />
      <Figure count={totals.sent} words={t('headline.sent', { count: totals.sent })} />
      <Figure count={totals.done} words={t('headline.done', { count: totals.done })} />
    </ul>
  );
}

interface FigureProps {
  count: number;
  words: string;
  /** What Suivi is narrowed to. */
  rows?: { nature: ReportedKind; bu: string | undefined; echeance?: 'late' } | undefined;
  late?: boolean;
}

function Figure({ count, words, rows, late = false }: FigureProps) {
  const told = (
    <>
      <span className={classes.count}>{count}</span> {words}
    </>
  );
  const shared = { className: classes.figure, 'data-late': late || undefined };
  return (
    <li>
      {rows === undefined ? (
        <span {...shared}>{told}</span>
      ) : (
        <Link to="/suivi" search={written(rows)} {...shared}>
          {told}
        </Link>
      )}
    </li>
  );
}
