import { useTranslation } from 'react-i18next';
import type { ChecklistItemView } from '../../../../contracts/requests/checklistItem';
import { labelOf, useReference } from '../../../api/reference';

interface Why {
  reasonCode?: string | null | undefined;
  comment?: string | null | undefined;
}

/** A verdict in words: "refusée : document illisible – le cachet manque". */
export function useVerdictWords() {
  const { t } = useTranslation('cases');
  const { refusalReasons } = useReference();
  return (state: ChecklistItemView['state'], { reasonCode, comment }: Why): string => {
    const said = t(`lineState.${state}`);
    const why =
      state === 'refused' && reasonCode
        ? [labelOf(refusalReasons, reasonCode), comment ?? ''].filter((part) => part !== '').join(' – ')
        : '';
    return why === '' ? said : t('lineState.because', { said, why });
  };
}
