import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { structureFor } from '../../../../domain/account/identityRefusal';
import { choicesOf, useReference } from '../../../api/reference';
import type { AccountFormProps } from './formProps';
import { useField } from './useField';
import classes from './AccountForm.module.css';

/** "À compléter si personne physique" (requirements 52-53): asked only then. */
export function NaturalPersonFields(props: AccountFormProps) {
  const { t } = useTranslation('accounts');
  const reference = useReference();
  const { text, choice } = useField(props);
  if (structureFor(props.form.legalForm) !== 'natural_person') return null;
  return (
    <fieldset className={classes.group}>
      <legend>{t('group.person')}</legend>
      <Select {...choice('civility')} required data={choicesOf(reference, 'civility', props.form.civility)} />
      <TextInput {...text('lastName')} required maxLength={100} />
      <TextInput {...text('firstName')} required maxLength={100} />
    </fieldset>
  );
}
