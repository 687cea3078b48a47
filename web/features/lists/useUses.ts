import { useTranslation } from 'react-i18next';
import type { KeptValueView } from '../../../contracts/lists';

/** "12 comptes, 3 contacts", or that nothing holds it. */
export function useUses(uses: KeptValueView['uses']): string {
  const { t } = useTranslation('lists');
  return uses.length === 0 ? t('uses.none') : uses.map(({ of, count }) => t(`uses.${of}`, { count })).join(', ');
}
