import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import classes from './ProblemNotice.module.css';

/** A refusal beside the control that asked: why, what is missing, and the code to quote. Nothing when there is none. */
export function ProblemNotice({ problem }: { problem: Problem | null }) {
  const { t } = useTranslation('common');
  if (problem === null) return null;
  return (
    <div className={classes.notice} role="alert">
      <p className={classes.title}>{problem.title}</p>
      {problem.detail !== '' && problem.detail !== problem.title && <p className={classes.detail}>{problem.detail}</p>}
      {problem.missing.length > 0 && (
        <ul className={classes.missing}>
          {problem.missing.map(({ field, label, why }) => (
            <li key={field}>
              {label} <span className={classes.why}>{why}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={classes.code}>{t('state.code', { code: problem.code })}</p>
    </div>
  );
}
