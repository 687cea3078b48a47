import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { useMe } from '../../api/session';
import { listedNames } from '../../format/listedNames';
import { ErrorState } from './States';
import classes from './States.module.css';

/** In the place of a record that cannot be shown: of one that is not found it cannot be said whether it exists, but what one sees, and whom to ask. */
export function RecordProblem({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  const { t } = useTranslation('common');
  const me = useMe();
  const isUnseen = asProblem(error).code === 'not_found';
  return (
    <>
      <ErrorState error={error} onRetry={onRetry} />
      {isUnseen && (
        <p className={classes.unseen}>
          {t(`seen.not.${me.profile}`, { units: listedNames(me.businessUnits), company: me.company.name })}
        </p>
      )}
    </>
  );
}
