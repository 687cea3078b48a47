import { useTranslation } from 'react-i18next';
import classes from './Home.module.css';

const steps = ['start', 'papers', 'send', 'back'] as const;

/** "Vous ne savez pas par où commencer ?" in four sentences (requirement 263). */
export function Guide() {
  const { t } = useTranslation('requests');
  return (
    <details className={classes.guide}>
      <summary>{t('guide.title')}</summary>
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(`guide.${step}`)}</li>
        ))}
      </ol>
    </details>
  );
}
