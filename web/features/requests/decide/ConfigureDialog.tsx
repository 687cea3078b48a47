import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import { DayInput } from '../../../components/inputs/DayInput';
import { PersonPicker } from '../../../components/inputs/PersonPicker';
import type { PickedPerson } from '../../../components/inputs/PersonPicker';
import type { RequestView } from '../../../../contracts/requests/request';
import type { DecideDialogProps } from './dialog.types';

type BillingMode = 'single' | 'monthly';
const billingModes: readonly BillingMode[] = ['single', 'monthly'];

/** What Business Support sets so that the mission may start; the order, the schedule and the mail follow (D14). */
export function ConfigureDialog({ request, deciding, opened, onClose }: DecideDialogProps) {
  const { t } = useTranslation('requests');
  const proposed = proposedLead(request);
  const [chosen, setChosen] = useState<PickedPerson | null>();
  const [billingMode, setBillingMode] = useState<BillingMode>('single');
  const [firstBillingOn, setFirstBillingOn] = useState<string | null>(null);
  const lead = chosen === undefined ? proposed : chosen;
  const complete = lead !== null && firstBillingOn !== null;

  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('configure.title', { account: request.account.name })}
      consequences={[
        t('configure.order'),
        t('configure.schedule'),
        t('configure.mission'),
        t('configure.mail', { name: request.requester.name }),
      ]}
      confirmLabel={t('configure.confirm')}
      confirmDisabled={!complete}
      onConfirm={() =>
        complete && deciding.decide({ outcome: 'configured', deliveryLeadId: lead.id, billingMode, firstBillingOn })
      }
      {...deciding.of('configured')}
    >
      <PersonPicker label={t('configure.deliveryLead')} required value={lead} onChange={setChosen} />
      <Select
        label={t('configure.billingMode')}
        required
        allowDeselect={false}
        data={billingModes.map((mode) => ({ value: mode, label: t(`billingMode.${mode}`) }))}
        value={billingMode}
        onChange={(value) => setBillingMode(billingModes.find((mode) => mode === value) ?? 'single')}
      />
      <DayInput label={t('configure.firstBillingOn')} required value={firstBillingOn} onChange={setFirstBillingOn} />
    </ConfirmDialog>
  );
}

function proposedLead({ fields, people }: RequestView): PickedPerson | null {
  return people.find(({ id }) => id === fields['deliveryLeadId']) ?? null;
}
