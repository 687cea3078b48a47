import { Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PersonPicker } from '../../../components/PersonPicker';
import { sayProvenance } from '../../../i18n/said';
import { fieldAnchor } from '../lineAnchor';
import { requestFieldLabel } from '../requestFieldLabel';
import { usePersonName } from '../usePersonName';
import type { Draft } from './useDraft';
import classes from './Wizard.module.css';

const methods = ['transfer', 'direct_debit', 'cheque', 'on_sight'] as const;

/** What the set-up of a mission needs besides the letter (requirements 285-286, 292). */
export function MissionSetupFields({ draft }: { draft: Draft }) {
  const { t } = useTranslation('requests');
  const { fields } = draft.value;
  return (
    <div className={classes.fields}>
      <PersonField draft={draft} field="engagementManagerId" required />
      <PersonField draft={draft} field="deliveryLeadId" />
      <Select
        id={fieldAnchor('paymentMethod')}
        label={requestFieldLabel('missionSetup', 'paymentMethod')}
        description={fields['paymentMethod'] === 'direct_debit' ? t('wizard.directDebit') : undefined}
        required
        allowDeselect={false}
        data={methods.map((method) => ({ value: method, label: t(`paymentMethod.${method}`) }))}
        value={fields['paymentMethod'] ?? null}
        onChange={(method) => method !== null && draft.setField('paymentMethod', method)}
      />
      <Textarea
        label={requestFieldLabel('missionSetup', 'billingConditions')}
        description={t('wizard.billingHint')}
        autosize
        minRows={2}
        maxLength={2000}
        value={fields['billingConditions'] ?? ''}
        onChange={(event) => draft.setField('billingConditions', event.currentTarget.value)}
      />
    </div>
  );
}

interface PersonFieldProps {
  draft: Draft;
  field: 'engagementManagerId' | 'deliveryLeadId';
  required?: boolean;
}

function PersonField({ draft, field, required = false }: PersonFieldProps) {
  const { fields, provenance } = draft.value;
  const id = fields[field];
  const name = usePersonName(id);
  const from = provenance.find((one) => one.field === field);
  return (
    <PersonPicker
      id={fieldAnchor(field)}
      label={requestFieldLabel('missionSetup', field)}
      description={from && sayProvenance(from.from)}
      required={required}
      value={id === undefined ? null : { id, name: name ?? '…' }}
      onChange={(person) => person && draft.setField(field, person.id)}
    />
  );
}
