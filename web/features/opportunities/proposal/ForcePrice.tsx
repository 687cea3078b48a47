import { Button, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../../contracts/values';
import { formatMoney } from '../../../format/money';
import classes from './Proposal.module.css';

interface ForcePriceProps {
  cataloguePrice: Money;
  onForce: () => void;
  onGiveUp: () => void;
}

/** Under a line whose price left the catalogue: it is saved once somebody says that it is meant (requirement 161). */
export function ForcePrice({ cataloguePrice, onForce, onGiveUp }: ForcePriceProps) {
  const { t } = useTranslation('opportunities');
  return (
    <tr>
      <td colSpan={9} className={classes.force}>
        <div className={classes.forceLine} role="group" aria-label={t('line.force')}>
          <span>{t('line.differs', { price: formatMoney(cataloguePrice) })}</span>
          <Switch label={t('line.force')} checked={false} onChange={onForce} />
          <Button variant="subtle" size="xs" onClick={onGiveUp}>
            {t('line.backToCatalogue')}
          </Button>
        </div>
      </td>
    </tr>
  );
}
