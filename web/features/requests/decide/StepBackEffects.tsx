import { useTranslation } from 'react-i18next';
import { sayStepBackEffect } from '../../../../domain/french/stepBack';
import { stepBackFates, type StepBackEffect } from '../../../../domain/processes/request/stepBackEffects';
import classes from './Decide.module.css';

/** All that a step back does, by what becomes of it. */
export function StepBackEffects({ effects }: { effects: readonly StepBackEffect[] }) {
  const { t } = useTranslation('requests');
  return (
    <div className={classes.effects} aria-live="polite">
      {stepBackFates.map((fate) => (
        <section key={fate} aria-label={t(`stepBack.fate.${fate}`)}>
          <h3>{t(`stepBack.fate.${fate}`)}</h3>
          <ul>
            {effects.filter(({ becomes }) => becomes === fate).map((effect) => (
              <li key={`${effect.what}/${effect.node ?? ''}`}>{sayStepBackEffect(effect)}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
