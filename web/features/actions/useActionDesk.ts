import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifications } from '@mantine/notifications';
import type { InteractionView } from '../../../contracts/interactions';
import { addDays } from '../../../domain/dates/businessDate';
import { useChangeInteraction } from '../../api/interactions';
import type { Problem } from '../../api/problem';
import { movedBy } from '../../components/interactions/interactionForm';
import { announce } from '../../components/page/LiveRegion';
import { dayOf } from '../../format/day';

/** What can be done with an action without opening it; each is undone by the same kind of edit. */
export interface ActionDesk {
  finish: (action: InteractionView) => void;
  toTomorrow: (action: InteractionView) => void;
  /** Opens the dialog that asks to whom. */
  reassign: (action: InteractionView) => void;
  giveTo: (personId: string) => void;
  /** The action that waits for a name. */
  reassigning: InteractionView | null;
  closeReassign: () => void;
  pending: boolean;
  problem: Problem | null;
}

export function useActionDesk(): ActionDesk {
  const { t } = useTranslation('actions');
  const [reassigning, setReassigning] = useState<InteractionView | null>(null);
  const change = useChangeInteraction((saved, { change: { done } }) => {
    setReassigning(null);
    const words = done === true ? t('done') : t('saved');
    announce(words);
    // "Mise à jour effectuée" (requirement 209)
    notifications.show({ message: `${words} : ${saved.subject}` });
  });
  const tomorrow = () => addDays(dayOf(new Date()), 1);
  return {
    finish: (interaction) => change.mutate({ interaction, change: { done: interaction.doneAt === null } }),
    toTomorrow: (interaction) => change.mutate({ interaction, change: movedBy(interaction, tomorrow()) }),
    reassign: setReassigning,
    giveTo: (assigneeId) => reassigning && change.mutate({ interaction: reassigning, change: { assigneeId } }),
    reassigning,
    closeReassign: () => setReassigning(null),
    pending: change.isPending,
    problem: change.error,
  };
}
