import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { resolutions, type Resolution } from '../../../../domain/templates/template';
import { labelOf, useReference } from '../../../api/reference';
import { DayText } from '../../../components/values/DayText';
import { requestStatusName } from '../../../i18n/said';
import classes from './RequestPage.module.css';

/** How it ended, why, under which conditions, until when. */
export function DecisionWords({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const { refusalReasons } = useReference();
  const { decision, resolvedAt, status } = request;
  const outcome = decision && outcomeOf(decision);
  const title = outcome === undefined || outcome === null ? requestStatusName(status) : t(`over.outcome.${outcome}`);
  return (
    <section className={classes.next} aria-labelledby="next-action">
      <div>
        <h2 id="next-action">{title}</h2>
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

type Outcome = Resolution | 'grantedWithConditions' | 'unanswered';
type Decision = NonNullable<RequestView['decision']>;

/** How it ended when that says more than the status; a refusal or a cancellation is its status. */
function outcomeOf({ outcome, conditions }: Decision): Outcome | undefined {
  if (outcome === 'granted' && conditions !== null) return 'grantedWithConditions';
  if (outcome === 'unanswered') return outcome;
  return resolutions.find((known) => known === outcome);
}
