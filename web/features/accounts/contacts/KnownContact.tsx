import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../api/problem';
import { BusyButton } from '../../../components/inputs/BusyButton';
import classes from '../tabs/Tabs.module.css';

interface KnownContactProps {
  problem: Problem | null;
  pending: boolean;
  onAttach: (contactId: string) => void;
  onSeparate: () => void;
}

/** Somebody of another account has the address: the same person, who is attached, or somebody else, as two who share contact@… */
export function KnownContact({ problem, pending, onAttach, onSeparate }: KnownContactProps) {
  const { t } = useTranslation('accounts');
  const { contactId, name } = problem?.params ?? {};
  if (problem?.code !== 'contact_known' || typeof contactId !== 'string') return null;
  return (
    <div className={classes.buttons}>
      <BusyButton loading={pending} onClick={() => onAttach(contactId)}>
        {t('contact.attachKnown', { name })}
      </BusyButton>
      <Button variant="default" disabled={pending} onClick={onSeparate}>
        {t('contact.separate')}
      </Button>
    </div>
  );
}
