import { TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AccountFormProps } from './formProps';
import { useField } from './useField';
import classes from './AccountForm.module.css';

/** Where the company is and where its invoices go. */
export function ReachFields(props: AccountFormProps) {
  const { t } = useTranslation('accounts');
  const { text, named } = useField(props);
  return (
    <fieldset className={classes.group}>
      <legend>{t('group.reach')}</legend>
      <TextInput {...text('addressLine')} maxLength={200} />
      <div className={classes.pair}>
        <TextInput {...text('postcode')} maxLength={10} />
        <TextInput {...text('city')} maxLength={100} />
      </div>
      <TextInput {...text('phone')} type="tel" placeholder="0687654321" maxLength={30} />
      <TagsInput
        {...named('invoiceEmails', t('invoiceEmailsHint'))}
        maxTags={10}
        acceptValueOnBlur
        value={props.form.invoiceEmails}
        onChange={(invoiceEmails) => props.set({ invoiceEmails })}
      />
    </fieldset>
  );
}
