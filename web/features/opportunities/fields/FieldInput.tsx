import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import { useReference } from '../../../api/reference';
import { DayInput } from '../../../components/inputs/DayInput';
import { PersonPicker } from '../../../components/inputs/PersonPicker';
import { fieldLabel } from '../../../i18n/said';
import { ChoiceInput } from './ChoiceInput';
import { CurrencyAmount } from './CurrencyAmount';
import type { Field } from './fieldValues';
import { fieldId, kindOf } from './fieldKinds';
import type { FieldsForm } from './useFieldsForm';

export interface FieldInputProps {
  field: Field;
  form: FieldsForm;
  /** Whose sites and contacts may be chosen. */
  accountId: string | null;
  /** Under the label: where a proposed value comes from. */
  description?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  /** Found by a link to the field: once in a page, never in a dialog above it. */
  linked?: boolean;
}

/** The input of one field of an opportunity, the same in its form and in every dialog that asks for it. */
export function FieldInput({
  field,
  form,
  accountId,
  description,
  error,
  autoFocus = false,
  linked = false,
  ...flags
}: FieldInputProps) {
  const reference = useReference();
  const { values, set } = form;
  const common = {
    ...flags,
    ...(linked && { id: fieldId(field) }),
    label: fieldLabel(`opportunity.${field}`),
    ...(description !== undefined && { description }),
    ...(error !== undefined && { error }),
    'data-autofocus': autoFocus || undefined,
  };
  const kind = kindOf(field);
  switch (kind.type) {
    case 'amount':
      return <CurrencyAmount {...common} value={values.amount} onChange={(amount) => set({ amount })} />;
    case 'day':
      return <DayInput {...common} value={values[kind.field]} onChange={(day) => set({ [field]: day })} />;
    case 'person':
      return (
        <PersonPicker
          {...common}
          value={form.personOf(values[kind.field])}
          onChange={(person) => form.setPerson(kind.field, person)}
        />
      );
    case 'choice':
      return <ChoiceInput {...common} field={kind.field} form={form} accountId={accountId} />;
    case 'suggested':
      return (
        <Autocomplete
          {...common}
          data={(reference.lists[kind.list] ?? []).map(({ label }) => label)}
          maxLength={200}
          value={values[kind.field] ?? ''}
          onChange={(text) => set({ [field]: text === '' ? null : text })}
        />
      );
    case 'sentence':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxLength={500}
          value={values[kind.field] ?? ''}
          onChange={(event) => set({ [field]: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
      );
    case 'text':
      return (
        <TextInput
          {...common}
          maxLength={120}
          value={values[kind.field] ?? ''}
          onChange={(event) => set({ [field]: event.currentTarget.value })}
        />
      );
  }
}
