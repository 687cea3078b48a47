import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The two lists of "Ventes". */
export function SalesSwitch({ shown }: { shown: 'missions' | 'proposals' }) {
  const { t } = useTranslation('sales');
  const navigate = useNavigate();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('section.label')}
      value={shown}
      data={[
        { value: 'missions', label: t('section.missions') },
        { value: 'proposals', label: t('section.proposals') },
      ]}
      onChange={(list) => void navigate({ to: list === 'missions' ? '/ventes' : '/ventes/propositions' })}
    />
  );
}
