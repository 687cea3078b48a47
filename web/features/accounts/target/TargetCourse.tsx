import { useTranslation } from 'react-i18next';
import type { PriorityTargetView } from '../../../../contracts/priorityTargets';
import { fiscalYearLabel } from '../../../../domain/dates/fiscalYear';
import { DayText } from '../../../components/values/DayText';
import classes from './Target.module.css';

/** Who did what and when, whom it waits for, and former years. */
export function TargetCourse({ view: { target, waitsFor, former } }: { view: PriorityTargetView }) {
  const { t } = useTranslation('accounts');
  if (target === null && former.length === 0) return null;
  return (
    <ul className={classes.course}>
      {target !== null && (
        <li>
          {t('target.proposedBy', { name: target.proposedBy.name })} <DayText day={target.proposedAt} />
        </li>
      )}
      {target?.validations.map(({ side, by, at }) => (
        <li key={side}>
          {t('target.validatedBy', { name: by.name, role: t(`target.side.${side}`) })} <DayText day={at} />
        </li>
      ))}
      {waitsFor.map(({ side, people }) => (
        <li key={side} className={classes.waits}>
          {people.length === 0
            ? t('target.waitsForNobody', { role: t(`target.side.${side}`) })
            : t('target.waitsFor', { role: t(`target.side.${side}`), people: people.join(', ') })}
        </li>
      ))}
      {target?.ended && (
        <li>
          {t(target.state === 'refused' ? 'target.refusedBy' : 'target.withdrawnBy', { name: target.ended.by.name })}{' '}
          <DayText day={target.ended.at} />
          {target.reason !== null && <q className={classes.reason}>{target.reason}</q>}
        </li>
      )}
      {former.map(({ fiscalYear, state }) => (
        <li key={fiscalYear}>
          {t('target.former', { year: fiscalYearLabel(fiscalYear), state: t(`target.was.${state}`) })}
        </li>
      ))}
    </ul>
  );
}
