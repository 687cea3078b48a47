import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../contracts/accounts/account';
import { formatSiret } from '../../../domain/identity/siren';
import classes from './AccountPage.module.css';

/** Establishments of the company; Business Support adds them (requirement 40). */
export function Sites({ sites }: { sites: AccountView['sites'] }) {
  const { t } = useTranslation('accounts');
  if (sites.length === 0) return null;
  return (
    <section className={classes.sites} aria-labelledby="sites-title">
      <h3 id="sites-title">{t('sites.title')}</h3>
      <ul>
        {sites.map(({ id, siret, name, headOffice, city }) => (
          <li key={id}>
            {name}
            {headOffice && ` · ${t('sites.headOffice')}`}
            <span>{[siret && formatSiret(siret), city].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
