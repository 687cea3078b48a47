import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../api/problem';

interface TakeOverProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export const isVaultHeld = (problem: Problem | null, types: readonly string[]): boolean =>
  problem?.code === 'vault_contact_exists' && types.includes('vault');

/** Offered once somebody else turned out to open the vault (requirement 95). */
export function TakeOver({ checked, onChange }: TakeOverProps) {
  const { t } = useTranslation('accounts');
  return (
    <Checkbox
      label={t('contact.takeOver')}
      description={t('contact.takeOverHint')}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
