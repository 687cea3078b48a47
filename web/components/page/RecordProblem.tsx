import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import type { Problem } from '../../api/problem';
import { useMe } from '../../api/session';
import { listedNames } from '../../format/listedNames';
import { ErrorState } from './States';
import classes from './States.module.css';

/** In the place of a record that cannot be shown. */
export function RecordProblem({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  const problem = asProblem(error);
  return problem.code === 'not_found' ? <Unseen problem={problem} /> : <ErrorState error={error} onRetry={onRetry} />;
}

/** Of a record that is not found it cannot be said whether it exists, but what one sees, and whom to ask; to ask again leads nowhere. */
function Unseen({ problem: { title, detail } }: { problem: Problem }) {
  const { t } = useTranslation(['common', 'shell']);
  const me = useMe();
  return (
    <div className={classes.state}>
      <title>{t('windowTitle', { title })}</title>
      <h1 className={classes.title}>{title}</h1>
      <p className={classes.text}>{detail}</p>
      <p className={classes.text}>
        {t(`seen.not.${me.profile}`, { units: listedNames(me.businessUnits), company: me.company.name })}
      </p>
      <Button component={Link} to="/" variant="default">
        {t('shell:notFound.back')}
      </Button>
    </div>
  );
}
