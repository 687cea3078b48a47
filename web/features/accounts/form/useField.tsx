import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountForm, AccountFormField } from './accountForm';
import { inputId } from './formProps';
import type { AccountFormProps } from './formProps';
import classes from './AccountForm.module.css';

type TextField = { [Field in AccountFormField]: AccountForm[Field] extends string ? Field : never }[AccountFormField];

/** What every input of the form has in common: label, where its value comes from, what is missing. */
export function useField({ form, set, missing, registered, provenance }: AccountFormProps) {
  const { t } = useTranslation(['accounts', 'said']);
  const described = (field: AccountFormField, own?: ReactNode): ReactNode => {
    const words = provenance?.get(field);
    if (words === undefined) return own ?? (registered.has(field) ? t('said:provenance.fromRegister') : undefined);
    return (
      <>
        {own}
        <span className={classes.provenance}>{words}</span>
      </>
    );
  };
  const named = (field: AccountFormField, own?: ReactNode) => ({
    id: inputId(field),
    label: t(`accounts:field.${field}`),
    description: described(field, own),
    error: missing.has(field) ? t('said:why.missing') : null,
  });
  return {
    named,
    text: (field: TextField, own?: ReactNode) => ({
      ...named(field, own),
      value: form[field],
      onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
    }),
    choice: (field: TextField, own?: ReactNode) => ({
      ...named(field, own),
      value: form[field] === '' ? null : form[field],
      onChange: (value: string | null) => set({ [field]: value ?? '' }),
    }),
  };
}
