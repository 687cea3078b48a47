import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { contactsQuery } from '../../../api/contacts';
import { choicesOf, namedOptions, useReference } from '../../../api/reference';
import { sitesQuery } from '../api/opportunity';
import { choices } from './cascade';
import type { ChoiceField } from './fieldKinds';
import type { FieldsForm } from './useFieldsForm';

interface ChoiceInputProps {
  field: ChoiceField;
  form: FieldsForm;
  accountId: string | null;
  id?: string;
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  'data-autofocus'?: boolean | undefined;
}

interface Option {
  value: string;
  label: string;
}

function useOptions(field: ChoiceField, { values }: FieldsForm, accountId: string | null): Option[] {
  const reference = useReference();
  const account = accountId ?? '';
  const sites = useQuery({ ...sitesQuery(account), enabled: field === 'siteId' && accountId !== null });
  const contacts = useQuery({ ...contactsQuery(account), enabled: field === 'mainContactId' && accountId !== null });
  switch (field) {
    case 'businessUnitId':
      return namedOptions(reference.businessUnits);
    case 'practiceId':
      return namedOptions(reference.practices);
    case 'offerFamilyId':
      return namedOptions(choices(values, reference).families);
    case 'offerId':
      return namedOptions(choices(values, reference).offers);
    case 'sourceType':
    case 'serviceType':
    case 'salesDynamic':
      return choicesOf(reference, field, values[field]);
    case 'siteId':
      return namedOptions(sites.data ?? []);
    case 'mainContactId':
      return (contacts.data ?? []).map(({ id, firstName, lastName }) => ({
        value: id,
        label: `${firstName} ${lastName}`,
      }));
  }
}

/** One of a list: narrowed by typing, and by what was chosen above it. */
export function ChoiceInput({ field, form, accountId, required = false, ...input }: ChoiceInputProps) {
  const options = useOptions(field, form, accountId);
  return (
    <Select
      {...input}
      required={required}
      searchable
      openOnFocus={false}
      clearable={!required}
      data={options}
      value={form.values[field]}
      onChange={(value) => form.set({ [field]: value })}
    />
  );
}
