import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { wizardSteps } from '../requestsSearch';
import type { WizardStep } from '../requestsSearch';
import classes from './Wizard.module.css';

/** The four steps; those of a draft are links, in any order. */
export function StepList({ current, draftId }: { current: WizardStep; draftId?: string }) {
  const { t } = useTranslation('requests');
  return (
    <nav aria-label={t('wizard.steps')}>
      <ol className={classes.steps}>
        {wizardSteps.map((step, at) => (
          <li key={step} aria-current={step === current ? 'step' : undefined}>
            <span className={classes.stepNumber}>{at + 1}</span>
            {draftId !== undefined && step !== 'modele' && step !== current ? (
              <Link to="/demandes/nouvelle" search={{ brouillon: draftId, etape: step }}>
                {t(`step.${step}`)}
              </Link>
            ) : (
              t(`step.${step}`)
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
