import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactView } from '../../../../contracts/accounts/contact';
import { showPhone } from '../../../../domain/identity/phone';
import { Connected } from './ConnectionField';
import { EffectiveFrom } from './EffectiveFrom';
import classes from '../tabs/Tabs.module.css';

interface ContactRowProps {
  contact: ContactView;
  onEdit: () => void;
  /** Removes, or detaches who is only attached. */
  onRemove: () => void;
}

/** One contact of an account: who, what they do there, where else, how to reach them. */
export function ContactRow({ contact, onEdit, onRemove }: ContactRowProps) {
  const { t } = useTranslation('accounts');
  const { firstName, lastName, title, email, phone, types, home } = contact;
  const name = `${firstName} ${lastName}`;
  return (
    <li className={classes.contact}>
      <div>
        {name}
        <span className={classes.line}>
          {[title, ...types.map((type) => t(`contact.type.${type}`))].filter(Boolean).join(' · ')}
        </span>
        <AlsoAt contact={contact} />
        <Connected contact={contact} />
        <EffectiveFrom contact={contact} />
      </div>
      <div className={classes.reach}>
        {email !== null && <a href={`mailto:${email}`}>{email}</a>}
        {phone !== null && <a href={`tel:${phone}`}>{showPhone(phone)}</a>}
      </div>
      <div className={classes.buttons}>
        <Button size="xs" variant="subtle" aria-label={t('contact.editOf', { name })} onClick={onEdit}>
          {t('contact.edit')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          aria-label={home ? t('contact.removeOf', { name }) : t('contact.detachOf', { name })}
          onClick={onRemove}
        >
          {home ? t('contact.remove') : t('contact.detach')}
        </Button>
      </div>
    </li>
  );
}

/** "aussi chez Quai Nord (administratrice)": the other accounts that the reader sees. */
function AlsoAt({ contact: { accounts } }: Pick<ContactRowProps, 'contact'>) {
  const { t } = useTranslation('accounts');
  if (accounts.length === 0) return null;
  return (
    <span className={classes.line}>
      {t('contact.alsoAt')}{' '}
      {accounts.map(({ id, name, title }, at) => (
        <Fragment key={id}>
          {at > 0 && ', '}
          <Link to="/comptes/$id" params={{ id }}>
            {name}
          </Link>
          {title !== null && ` (${title})`}
        </Fragment>
      ))}
    </span>
  );
}
