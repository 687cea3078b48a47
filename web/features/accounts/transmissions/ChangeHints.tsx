import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AccountFormField } from '../form/accountForm';
import { standingOf } from './byThing';
import { transmissionsQuery } from './transmissionQueries';
import classes from './Transmissions.module.css';

/** While it is being changed: when it counts elsewhere, and what does not follow by itself (requirements 85, 96-98). */
export function ChangeHints({ accountId, fields }: { accountId: string; fields: readonly AccountFormField[] }) {
  const { t } = useTranslation('accounts');
  const { data } = useQuery({ ...transmissionsQuery(accountId), enabled: fields.includes('accountManager') });
  const isInLoop = data !== undefined && standingOf(data.items, 'supervisor').told.length > 0;
  const hints = [
    ...(fields.includes('accountManager') && isInLoop ? [t('transmission.hint.accountManager')] : []),
    ...(fields.includes('invoiceEmails') ? [t('transmission.hint.invoiceEmails')] : []),
  ];
  return hints.map((hint) => (
    <span key={hint} className={classes.note} role="status">
      {hint}
    </span>
  ));
}
