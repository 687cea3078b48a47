import { useTranslation } from 'react-i18next';
import type { AccountForm, AccountFormField } from './accountForm';
import { inputId } from './formProps';
import type { AccountFormProps } from './formProps';

type TextField = { [Field in AccountFormField]: AccountForm[Field] extends string ? Field : never }[AccountFormField];

/** What every input of the form has in common: label, where its value comes from, what is missing. */
export function useField({ form, set, missing, registered }: AccountFormProps) {
  const { t } = useTranslation(['accounts', 'said']);
  const named = (field: AccountFormField) => ({
    id: inputId(field),
    label: t(`accounts:field.${field}`),
    description: registered.has(field) ? t('said:provenance.fromRegister') : undefined,
    error: missing.has(field) ? t('said:why.missing') : null,
  });
  return {
    named,
    text: (field: TextField) => ({
      ...named(field),
      value: form[field],
      onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
    }),
    choice: (field: TextField) => ({
      ...named(field),
      value: form[field] === '' ? null : form[field],
      onChange: (value: string | null) => set({ [field]: value ?? '' }),
    }),
  };
}
