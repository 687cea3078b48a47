import { useTranslation } from 'react-i18next';
import { dueFilters } from './trackingSearch';
import type { DueFilter } from './trackingSearch';
import classes from './Tracking.module.css';

interface DueStripProps {
  totals: { all: number; late: number; dueToday: number; dueThisWeek: number } | undefined;
  value: DueFilter | undefined;
  onChange: (due: DueFilter | undefined) => void;
}

/** What is late, due today, due this week: a click opens the rows behind the figure, another closes them. */
export function DueStrip({ totals, value, onChange }: DueStripProps) {
  const { t } = useTranslation('tracking');
  const count = { late: totals?.late, today: totals?.dueToday, week: totals?.dueThisWeek };
  return (
    <div className={classes.strip} role="group" aria-label={t('strip.label')}>
      <Figure
        name={t('strip.all')}
        count={totals?.all}
        pressed={value === undefined}
        onClick={() => onChange(undefined)}
      />
      {dueFilters.map((due) => (
        <Figure
          key={due}
          name={t(`strip.${due}`)}
          count={count[due]}
          late={due === 'late' && (count.late ?? 0) > 0}
          pressed={value === due}
          onClick={() => onChange(value === due ? undefined : due)}
        />
      ))}
    </div>
  );
}

interface FigureProps {
  name: string;
  count: number | undefined;
  pressed: boolean;
  late?: boolean;
  onClick: () => void;
}

function Figure({ name, count, pressed, late = false, onClick }: FigureProps) {
  return (
    <button
      type="button"
      className={classes.figure}
      aria-pressed={pressed}
      data-late={late || undefined}
      onClick={onClick}
    >
      <span className={classes.count}>{count ?? '–'}</span> {name}
    </button>
  );
}
