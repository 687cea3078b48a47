import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../dialogs/Modal';
import type { InteractionView } from '../../../contracts/interactions';
import { useChangeInteraction, usePlanInteraction } from '../../api/interactions';
import { useMe } from '../../api/session';
import { announce } from '../page/LiveRegion';
import { bodyOf, formOf, newForm } from './interactionForm';
import type { InteractionForm, Preset } from './interactionForm';
import { InteractionFields } from './InteractionFields';

/** What the dialog is opened for: one that exists, or a new one, perhaps on an account. */
export type Opened = { interaction: InteractionView } | { accountId: string | null; preset?: Preset };

/** "Nouvel événement" (requirement 204): who, when, with whom, and the report once it took place. */
export function InteractionDialog({ opened, onClose }: { opened: Opened; onClose: () => void }) {
  const { t } = useTranslation('actions');
  const me = useMe();
  const existing = 'interaction' in opened ? opened.interaction : null;
  const [form, setForm] = useState<InteractionForm>(() =>
    'interaction' in opened ? formOf(opened.interaction) : newForm(me, new Date(), opened.preset ?? {}),
  );
  const [accountId, setAccountId] = useState(
    'interaction' in opened ? opened.interaction.account.id : opened.accountId,
  );
  const [tried, setTried] = useState(false);
  function done(): void {
    announce(t('saved'));
    onClose();
  }
  const plan = usePlanInteraction(done);
  const change = useChangeInteraction(done);
  const command = existing === null ? plan : change;

  function save(): void {
    setTried(true);
    const body = bodyOf(form, new Date());
    if (body === null || accountId === null) return;
    if (existing === null) plan.mutate({ accountId, body });
    else change.mutate({ interaction: existing, change: body });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      closeOnClickOutside={false}
      title={existing === null ? t('dialog.new') : t('dialog.edit')}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <InteractionFields
          form={form}
          onChange={setForm}
          account={
            existing === null && 'accountId' in opened && opened.accountId === null
              ? { id: accountId, choose: setAccountId }
              : { id: accountId }
          }
          tried={tried}
          problem={command.error}
          pending={command.isPending}
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}
