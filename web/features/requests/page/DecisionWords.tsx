import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests';
import { labelOf, useReference } from '../../../api/reference';
import { DayText } from '../../../components/DayText';
import { requestStatusName } from '../../../i18n/said';
import classes from './RequestPage.module.css';

/** How it ended, why, under which conditions, until when. */
export function DecisionWords({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const { refusalReasons } = useReference();
  const { decision, resolvedAt, status } = request;
  return (
    <section className={classes.next} aria-labelledby="next-action">
      <div>
        <h2 id="next-action">{requestStatusName(status)}</h2>
        {decision !== null && (
          <div className={classes.decision}>
            {decision.reasons.map((code) => (
              <span key={code}>{labelOf(refusalReasons, code)}</span>
            ))}
            {decision.comment !== null && <span>{decision.comment}</span>}
            {decision.conditions !== null && <span>{t('over.conditions', { conditions: decision.conditions })}</span>}
            {decision.validUntil !== null && (
              <span>
                {t('over.validUntil')} <DayText day={decision.validUntil} />
              </span>
            )}
          </div>
        )}
        {resolvedAt !== null && (
          <span className={classes.nextText}>
            <DayText day={resolvedAt} time />
          </span>
        )}
      </div>
    </section>
  );
}
