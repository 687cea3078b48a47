import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReference, optionsOf } from '../../../api/reference';
import type { AccountFormProps } from './formProps';
import { useField } from './useField';
import classes from './AccountForm.module.css';

/** Names, legal form and activity: two fields that the manual's screen mixes up (requirement 48). */
export function IdentityFields(props: AccountFormProps) {
  const { t } = useTranslation('accounts');
  const { legalForms } = useReference();
  const { text, choice } = useField(props);
  const chosen = legalForms.find(({ code }) => code === props.form.legalForm);
  const forms = optionsOf(legalForms);
  // The register may know a form that the list does not have.
  if (chosen === undefined && props.form.legalForm !== '')
    forms.push({ value: props.form.legalForm, label: props.form.legalForm });
  return (
    <fieldset className={classes.group}>
      <legend>{t('group.identity')}</legend>
      <TextInput {...text('tradeName')} maxLength={200} />
      <TextInput {...text('legalName')} required maxLength={200} />
      <Select
        {...choice('legalForm', chosen ? t(`structure.${chosen.structure}`) : t('structure.hint'))}
        required
        searchable
        allowDeselect={false}
        data={forms}
      />
      <TextInput {...text('apeCode')} placeholder="47.73Z" maxLength={8} />
    </fieldset>
  );
}
