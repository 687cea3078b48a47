import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import type { Register } from './useRegister';
import classes from './AccountForm.module.css';

/** What the register answered, in words, and what to do with it. Gone as soon as the number changes. */
export function RegisterWords({ register, identifier }: { register: Register; identifier: string }) {
  const { t } = useTranslation('accounts');
  const { answer, asked, problem, pending } = register;
  if (pending || asked !== identifier.trim()) return null;
  if (problem) return <ProblemNotice problem={problem} />;
  if (answer === undefined) return null;
  const closed = answer.company?.state === 'closed';
  return (
    <p className={classes.register} role="status" data-outcome={closed ? 'closed' : answer.outcome}>
      {closed ? t('register.closed') : t(`register.${answer.outcome}`)}
    </p>
  );
}
