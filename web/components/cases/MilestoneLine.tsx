import { useTranslation } from 'react-i18next';
import type { Milestone } from '../../../contracts/values';
import { describeDue } from '../../format/due';
import { dayOf, formatFullDay } from '../../format/day';
import { translate } from '../../i18n/translate';
import { DayText } from '../values/DayText';
import { Pole } from '../page/Pole';
import { useNow } from '../values/useNow';
import classes from './MilestoneLine.module.css';

export interface ShownMilestone extends Milestone {
  label: string;
}

interface MilestoneLineProps {
  /** What the line is of, for screen readers: "Avancement de l'opportunité OPP0012345". */
  label: string;
  milestones: readonly ShownMilestone[];
}

/** A case as a line of poles: planted ones with their date, the next one, then those to come with the date expected. */
export function MilestoneLine({ label, milestones }: MilestoneLineProps) {
  // Where the case is, or how far it came: on a phone this one alone is labelled.
  const says =
    milestones.find(({ state }) => state === 'current') ?? milestones.findLast(({ state }) => state === 'planted');
  return (
    <div className={classes.frame}>
      <ol className={classes.line} aria-label={label}>
        {milestones.map((milestone) => (
          <li
            key={milestone.key}
            className={classes.milestone}
            data-state={milestone.state}
            data-says={milestone === says || undefined}
            aria-current={milestone.state === 'current' ? 'step' : undefined}
          >
            <span className={classes.stand}>
              <Pole height={milestone.state === 'current' ? 42 : 34} planted={milestone.state === 'planted'} />
            </span>
            <span className={classes.label} title={milestone.label}>
              {milestone.label}
            </span>
            <span className={classes.when}>
              <When milestone={milestone} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function When({ milestone: { state, at, expectedAt } }: { milestone: ShownMilestone }) {
  const { t } = useTranslation('common');
  if (state === 'skipped') return t('milestone.skipped');
  if (state === 'planted') return at === null ? t('milestone.planted') : <Planted at={at} />;
  if (expectedAt === null) return state === 'current' ? t('milestone.next') : t('milestone.toCome');
  return <Expected at={expectedAt} />;
}

function Planted({ at }: { at: string }) {
  const { t } = useTranslation('common');
  return (
    <>
      <span className="sr-only">{t('milestone.plantedOn')} </span>
      <DayText day={at} />
    </>
  );
}

function Expected({ at }: { at: string }) {
  const { t } = useTranslation('common');
  const due = describeDue(dayOf(at), useNow(), translate);
  if (due.tone === 'late') {
    return (
      <time dateTime={at} title={formatFullDay(at)} className={classes.late}>
        {due.text}
      </time>
    );
  }
  return (
    <>
      {t('milestone.expected')} <DayText day={at} />
    </>
  );
}
