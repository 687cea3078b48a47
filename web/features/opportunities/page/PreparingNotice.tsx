import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import { useIsPreparing } from './useIsPreparing';
import classes from './Page.module.css';

export function PreparingNotice({ opportunity }: { opportunity: OpportunityView }) {
  const { t } = useTranslation('opportunities');
  const preparing = useIsPreparing(opportunity);
  return (
    <div role="status">
      {preparing && (
        <p className={classes.preparing}>
          <Loader size={16} aria-hidden="true" />
          {t('preparing.short')} <span>{t('preparing.more')}</span>
        </p>
      )}
    </div>
  );
}
