import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../../contracts/accounts/account';
import type { ContactView } from '../../../../contracts/accounts/contact';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { useMoveHome } from './contactCommands';
import classes from '../tabs/Tabs.module.css';

interface ContactAccountsProps {
  account: Pick<AccountView, 'id' | 'tradeName'>;
  contact: ContactView;
  onDone: () => void;
}

/** The accounts of somebody of several, with what they do at each, as far as the reader sees them; which is their own can be changed. */
export function ContactAccounts({ account, contact, onDone }: ContactAccountsProps) {
  const { t } = useTranslation('accounts');
  const move = useMoveHome(contact, onDone);
  if (contact.accounts.length === 0) return null;
  const here = { id: account.id, name: account.tradeName, home: contact.home, title: contact.title };
  return (
    <section aria-label={t('contact.accounts')}>
      <p className={classes.line}>{t('contact.accounts')}</p>
      <p className={classes.line}>{t('contact.perAccount', { name: account.tradeName })}</p>
      <ul className={classes.list}>
        {[here, ...contact.accounts].map(({ id, name, home, title }) => (
          <li key={id} className={classes.row}>
            <span className={classes.title}>
              {id === account.id ? (
                name
              ) : (
                <Link to="/comptes/$id" params={{ id }}>
                  {name}
                </Link>
              )}
              <span className={classes.quiet}>
                {[title, home ? t('contact.home') : t('contact.attached')].filter(Boolean).join(' · ')}
              </span>
            </span>
            {!home && (
              <BusyButton
                size="compact-xs"
                variant="subtle"
                loading={move.isPending && move.variables === id}
                onClick={() => move.mutate(id)}
              >
                {t('contact.makeHome')}
              </BusyButton>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice problem={move.error} />
    </section>
  );
}
