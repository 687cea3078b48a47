import { useTranslation } from 'react-i18next';
import type { RegisterDifferenceView } from '../../../../contracts/register';
import { labelOf, useReference } from '../../../api/reference';
import { DayText } from '../../../components/values/DayText';
import { Replaced } from '../../../components/values/Replaced';
import { fieldKey } from '../fieldKey';
import classes from './Register.module.css';

/** What the record says and what the register says, side by side. */
export function DifferenceValues({
  difference: { what, closed, closedOn, values },
}: {
  difference: RegisterDifferenceView;
}) {
  const { t } = useTranslation('accounts');
  const { legalForms } = useReference();
  const words = (field: string, value: string | null) =>
    value === null ? t('difference.empty') : field === 'legalForm' ? labelOf(legalForms, value) : value;
  return (
    <div className={classes.values}>
      <strong>{t(`difference.what.${what}`)}</strong>
      {closed !== null && (
        <span>
          {closed ? t('difference.closed') : t('difference.reopened')}
          {closedOn !== null && (
            <>
              {' '}
              {t('difference.since')} <DayText day={closedOn} />
            </>
          )}
        </span>
      )}
      {values.map(({ field, kept, said }) => (
        <Replaced
          key={field}
          label={t(fieldKey(field))}
          before={{ says: t('difference.kept'), value: words(field, kept) }}
          after={{ says: t('difference.said'), value: words(field, said) }}
        />
      ))}
    </div>
  );
}
