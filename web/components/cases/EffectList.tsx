import { stepBackFates, type StepBackEffect } from '../../../domain/processes/request/stepBackEffects';
import { translate } from '../../i18n/translate';
import { setInFrench } from '../../i18n/typography';
import classes from './EffectList.module.css';

interface EffectListProps {
  effects: readonly { becomes: StepBackEffect['becomes']; text: string }[];
}

/** All that going back does, by what becomes of it: what is cancelled, kept, done again. */
export function EffectList({ effects }: EffectListProps) {
  const fates = stepBackFates.filter((fate) => effects.some(({ becomes }) => becomes === fate));
  return (
    <div className={classes.effects} aria-live="polite">
      {fates.map((fate) => (
        <section key={fate} aria-label={translate(`cases:fate.${fate}`)}>
          <h3>{translate(`cases:fate.${fate}`)}</h3>
          <ul>
            {effects
              .filter(({ becomes }) => becomes === fate)
              .map(({ text }) => (
                <li key={text}>{setInFrench(text)}</li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
