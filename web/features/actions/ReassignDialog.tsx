import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InteractionView } from '../../../contracts/interactions';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog';
import { PersonPicker } from '../../components/inputs/PersonPicker';
import type { PickedPerson } from '../../components/inputs/PersonPicker';
import type { ActionDesk } from './useActionDesk';

/** "Affectée à" (requirement 209): one person, who must see the account. */
export function ReassignDialog({ action, desk }: { action: InteractionView; desk: ActionDesk }) {
  const { t } = useTranslation('actions');
  const [person, setPerson] = useState<PickedPerson | null>(null);
  return (
    <ConfirmDialog
      opened
      onClose={desk.closeReassign}
      title={t('reassignTitle', { subject: action.subject })}
      consequences={[]}
      confirmLabel={t('reassignConfirm')}
      confirmDisabled={person === null}
      pending={desk.pending}
      problem={desk.problem}
      onConfirm={() => person && desk.giveTo(person.id)}
    >
      <PersonPicker label={t('field.assignee')} required data-autofocus value={person} onChange={setPerson} />
    </ConfirmDialog>
  );
}
