import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BusyButton } from './BusyButton';
import classes from './ChangeBar.module.css';

interface ChangeBarProps {
  count: number;
  pending: boolean;
  onCancel: () => void;
  /** Something has to be chosen first. */
  blocked?: boolean;
  /** A refusal, or what to do about it, above the buttons. */
  children?: ReactNode;
}

/** "12 éléments modifiés · Annuler · Sauvegarder" (requirement 59), at the foot of a form while something is changed. */
export function ChangeBar({ count, pending, blocked = false, onCancel, children }: ChangeBarProps) {
  const { t } = useTranslation('cases');
  if (count === 0) return null;
  return (
    <div className={classes.bar} role="region" aria-label={t('changes.label')}>
      {children}
      <div className={classes.line}>
        <span aria-live="polite">{t('changes.count', { count })}</span>
        <Button variant="default" onClick={onCancel}>
          {t('changes.cancel')}
        </Button>
        <BusyButton type="submit" loading={pending} disabled={blocked}>
          {t('changes.save')}
        </BusyButton>
      </div>
    </div>
  );
}
