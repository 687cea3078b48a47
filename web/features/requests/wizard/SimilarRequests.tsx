import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { requestStatusName } from '../../../i18n/said';
import classes from './Wizard.module.css';

/** Open requests of the same model about the same client and mission: perhaps this one is not needed. */
export function SimilarRequests({ requests }: { requests: RequestView['similar'] }) {
  const { t } = useTranslation('requests');
  if (requests.length === 0) return null;
  return (
    <div className={classes.notice} role="status">
      <strong>{t('wizard.similar', { count: requests.length })}</strong>
      <ul>
        {requests.map(({ id, number, title, status }) => (
          <li key={id}>
            <Link to="/demandes/$id" params={{ id }}>
              {number} · {title}
            </Link>{' '}
            {requestStatusName(status)}
          </li>
        ))}
      </ul>
    </div>
  );
}
