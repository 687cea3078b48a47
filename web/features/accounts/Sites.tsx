import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../contracts/accounts/account';
import { formatSiret } from '../../../domain/identity/siren';
import classes from './AccountPage.module.css';

/** Establishments of the company; another one is asked for, and Business Support checks it (requirement 40). */
export function Sites({ account: { id: accountId, siren, leftOn, sites } }: { account: AccountView }) {
  const { t } = useTranslation('accounts');
  const askable = siren !== null && leftOn === null;
  if (sites.length === 0 && !askable) return null;
  return (
    <section className={classes.sites} aria-labelledby="sites-title">
      <h2 id="sites-title">{t('sites.title')}</h2>
      <ul>
        {sites.map(({ id, siret, name, headOffice, city }) => (
          <li key={id}>
            {name}
            {headOffice && ` · ${t('sites.headOffice')}`}
            <span>{[siret && formatSiret(siret), city].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {askable && (
        <Link to="/demandes/nouvelle" search={{ modele: 'additionalSite', compte: accountId }}>
          {t('sites.ask')}
        </Link>
      )}
    </section>
  );
}
