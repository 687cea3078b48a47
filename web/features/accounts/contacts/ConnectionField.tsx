import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContactView } from '../../../../contracts/accounts/contact';
import { connectionRecorders } from '../../../../domain/contact/connection';
import { useMe } from '../../../api/session';
import { DayText } from '../../../components/values/DayText';
import classes from '../tabs/Tabs.module.css';

type Contact = Pick<ContactView, 'platformConnection'>;

/** "Connecté · jeu. 3 sept." of the client platform (requirement 327); nothing before Client Relations said so. */
export function Connected({ contact: { platformConnection } }: { contact: Contact }) {
  const { t } = useTranslation('accounts');
  if (platformConnection === null) return null;
  return (
    <span className={classes.line}>
      {t('contact.connection.legend')} : {t('contact.connection.connected')}, <DayText day={platformConnection.at} /> (
      {platformConnection.by})
    </span>
  );
}

interface ConnectionFieldProps {
  contact: Contact;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** « Connexion réalisée »: Client Relations fill it, everybody else reads it and why they do not (requirement 79). */
export function ConnectionField({ contact, checked, onChange }: ConnectionFieldProps) {
  const { t } = useTranslation('accounts');
  const { roles } = useMe();
  if (connectionRecorders.some((role) => roles.includes(role))) {
    return (
      <Checkbox
        label={t('contact.field.platformConnected')}
        description={t('contact.connection.hint')}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  return (
    <div>
      {t('contact.field.platformConnected')}
      {contact.platformConnection === null ? (
        <span className={classes.line}>{t('contact.connection.not')}</span>
      ) : (
        <Connected contact={contact} />
      )}
      <span className={classes.line}>{t('contact.connection.reserved')}</span>
    </div>
  );
}
