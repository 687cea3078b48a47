import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { labelOf, useReference } from '../../../api/reference';
import { fieldLabel } from '../../../i18n/said';
import { refusalsQuery } from '../api/queries';
import classes from './Wizard.module.css';

/** "Ce qui est souvent renvoyé": what Business Support has really refused of this model, so that this one does not come back. */
export function OftenReturned({ template }: { template: RequestView['template'] }) {
  const { t } = useTranslation('requests');
  const { refusalReasons } = useReference();
  const { data } = useQuery(refusalsQuery(template));
  if (data === undefined || data.returned === 0) return null;
  const { sent, returned, lines } = data;
  return (
    <>
      <h3>{t('summary.oftenTitle')}</h3>
      <p className={classes.often}>{t('summary.often', { count: returned, sent })}</p>
      {lines.length > 0 && (
        <ul className={classes.oftenLines}>
          {lines.map(({ key, reasonCode, count }) => (
            <li key={`${key}/${reasonCode}`}>
              <span>
                {t('summary.oftenLine', {
                  line: fieldLabel(`checklist.${key}`),
                  reason: labelOf(refusalReasons, reasonCode).toLowerCase(),
                })}
              </span>
              <span>{count}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
