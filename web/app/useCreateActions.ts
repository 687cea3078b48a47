import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePaletteActions } from '../palette/actions';

/** What may be begun from any page. */
export function useCreateActions(): void {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const creating = { icon: IconPlus, group: 'do' as const, everywhere: true };
  usePaletteActions([
    {
      ...creating,
      id: 'new-prospect',
      label: t('create.prospect'),
      run: () => void navigate({ to: '/comptes/nouveau' }),
    },
    {
      ...creating,
      id: 'new-opportunity',
      label: t('create.opportunity'),
      run: () => void navigate({ to: '/opportunites', search: { nouvelle: 'oui' } }),
    },
    {
      ...creating,
      id: 'new-request',
      label: t('create.request'),
      run: () => void navigate({ to: '/demandes/nouvelle' }),
    },
  ]);
}
