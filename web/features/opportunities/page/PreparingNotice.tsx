import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpportunityView } from '../../../../contracts/opportunities';
import classes from './Page.module.css';

/** In Proposition, the process creates the mission and the draft within a moment; news of it makes this go away. */
export const isPreparing = ({ stage, mission, proposal }: OpportunityView): boolean =>
  stage === 'proposition' && (mission === null || proposal === null);

export function PreparingNotice({ opportunity }: { opportunity: OpportunityView }) {
  const { t } = useTranslation('opportunities');
  return (
    <div role="status">
      {isPreparing(opportunity) && (
        <p className={classes.preparing}>
          <Loader size={16} aria-hidden="true" />
          {t('preparing.short')} <span>{t('preparing.more')}</span>
        </p>
      )}
    </div>
  );
}
