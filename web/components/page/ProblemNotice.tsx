import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { fieldLabel, whyMissing } from '../../i18n/said';
import classes from './ProblemNotice.module.css';

interface ProblemNoticeProps {
  problem: Problem | null;
  /** Opens the input of a missing field; without it, missing fields are only named. */
  onField?: (field: string) => void;
}

/** A refusal beside the control that asked: why, what is missing, and the code to quote. Nothing when there is none. */
export function ProblemNotice({ problem, onField }: ProblemNoticeProps) {
  const { t } = useTranslation('common');
  const notice = useSeen(problem);
  if (problem === null) return null;
  return (
    <div ref={notice} className={classes.notice} role="alert">
      <p className={classes.title}>{problem.title}</p>
      {problem.detail !== '' && problem.detail !== problem.title && <p className={classes.detail}>{problem.detail}</p>}
      {problem.missing.length > 0 && (
        <ul className={classes.missing}>
          {problem.missing.map(({ field, label, why }) => (
            <li key={`${field} ${why}`}>
              <FieldName name={fieldLabel(label)} onOpen={onField && (() => onField(field))} />{' '}
              <span className={classes.why}>{whyMissing(why)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={classes.code}>{t('state.code', { code: problem.code })}</p>
    </div>
  );
}

/** A refusal that came up outside of what is in view is brought there. */
function useSeen(problem: Problem | null) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem !== null) notice.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  return notice;
}

function FieldName({ name, onOpen }: { name: string; onOpen: (() => void) | undefined }) {
  if (!onOpen) return name;
  return (
    <button type="button" className={classes.field} onClick={onOpen}>
      {name}
    </button>
  );
}
