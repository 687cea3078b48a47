import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CompanyIdentity } from '../../../contracts/commercialReports';
import { formatMoney } from '../../format/money';
import { companyIdentityQuery } from './useReports';
import classes from './Reports.module.css';

/** "Message à usage strictement interne", with who the firm is in law (requirement 13). */
export function InternalFooter() {
  const { t } = useTranslation('reports');
  const { data } = useQuery(companyIdentityQuery);
  return (
    <footer className={classes.footer}>
      <strong>{t('footer.internal')}</strong>
      {data && <Identity identity={data} />}
    </footer>
  );
}

function Identity({ identity: { name, legal } }: { identity: CompanyIdentity }) {
  const { t } = useTranslation('reports');
  if (legal === null) return <span>{t('footer.noLetterhead', { name })}</span>;
  const { legalForm, capital, siren, registry, address } = legal;
  const number = siren.replace(/(\d{3})(?=\d)/g, '$1\u00a0');
  const said = [
    `${name}, ${legalForm}${capital === null ? '' : ` ${t('footer.capital', { capital: formatMoney(capital) })}`}`,
    registry === null ? t('footer.siren', { number }) : t('footer.registered', { number, registry }),
    t('footer.address', { address }),
  ];
  return <span>{said.join(', ')}.</span>;
}
