import { useTranslation } from 'react-i18next';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import { DayText } from '../../../components/values/DayText';
import classes from './Page.module.css';

/** Before anything more is sold to it: the company is closed, or the register says so. */
export function ClosedAccount({ closure }: { closure: OpportunityView['accountClosure'] }) {
  const { t } = useTranslation('opportunities');
  if (closure === null) return null;
  return (
    <p className={classes.closedAccount} role="note">
      {closure.recorded ? t('accountClosed.recorded') : t('accountClosed.said')}
      {closure.on !== null && (
        <>
          {' '}
          ({t('accountClosed.since')} <DayText day={closure.on} />)
        </>
      )}
    </p>
  );
}
