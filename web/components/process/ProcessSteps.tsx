import { useTranslation } from 'react-i18next';
import type { CasePath, WalkedStepView } from '../../../contracts/processes';
import { graphs } from '../../../domain/processes/graphs';
import { formatDuration } from '../../format/duration';
import { translate } from '../../i18n/translate';
import { DayText } from '../values/DayText';
import { DueText } from '../values/DueText';
import { outcomeName, stepName } from './processWords';
import classes from './ProcessSteps.module.css';

/** The path of a case in words: each step with who, how it ended, when and how long it took. */
export function ProcessSteps({ path }: { path: CasePath }) {
  const { t } = useTranslation('cases');
  if (path.steps.length === 0) return <p className={classes.none}>{t('process.none')}</p>;
  return (
    <>
      {path.more && <p className={classes.none}>{t('process.latestAlone', { count: path.steps.length })}</p>}
      <ol className={classes.steps} aria-label={t('process.steps')}>
        {path.steps.map((step) => (
          <li
            key={`${step.node}/${step.round}`}
            className={classes.step}
            aria-current={isNow(path, step) ? 'step' : undefined}
          >
            <span className={classes.name}>
              {stepName(graphs[path.kind], step.node)}
              {step.round > 1 && <span className={classes.round}> · {t('process.round', { round: step.round })}</span>}
            </span>
            <span className={classes.facts}>
              <StepEnd path={path} step={step} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

const isNow = ({ over }: CasePath, { closedAt }: WalkedStepView): boolean => !over && closedAt === null;

/** Service steps that just get done say nothing more than their name. */
const says = (outcome: string | null): outcome is string => outcome !== null && outcome !== 'done';

function StepEnd({ path, step }: { path: CasePath; step: WalkedStepView }) {
  const { t } = useTranslation('cases');
  const { openedAt, closedAt, expectedAt, outcome, by } = step;
  if (isNow(path, step)) {
    return (
      <>
        <strong>{t('process.now')}</strong>
        {by !== null && ` · ${by}`} · {t('process.since')} <DayText day={openedAt} time />
        {expectedAt !== null && (
          <>
            {' '}
            · <DueText due={expectedAt} />
          </>
        )}
      </>
    );
  }
  const lasted = closedAt === null ? 0 : Date.parse(closedAt) - Date.parse(openedAt);
  return (
    <>
      {says(outcome) && <strong>{outcomeName(outcome)} · </strong>}
      {by ?? t('bySystem')} · <DayText day={closedAt ?? openedAt} time />
      {lasted >= 60_000 && ` · ${t('process.lasted', { duration: formatDuration(lasted, translate) })}`}
    </>
  );
}
