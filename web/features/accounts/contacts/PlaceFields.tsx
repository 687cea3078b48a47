import { Checkbox, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { contactTypes } from '../../../../contracts/accounts/contact';
import { choicesOf, useReference } from '../../../api/reference';
import type { PlaceForm } from './contactForm';
import classes from '../tabs/Tabs.module.css';

interface PlaceFieldsProps {
  form: PlaceForm;
  set: (change: Partial<PlaceForm>) => void;
}

/** What somebody does at one account: title, department, level and types. */
export function PlaceFields({ form, set }: PlaceFieldsProps) {
  const { t } = useTranslation('accounts');
  const reference = useReference();
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          label={t('contact.field.title')}
          maxLength={100}
          value={form.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <TextInput
          label={t('contact.field.department')}
          maxLength={100}
          value={form.department}
          onChange={(event) => set({ department: event.currentTarget.value })}
        />
      </div>
      <Select
        label={t('contact.field.hierarchyLevel')}
        clearable
        data={choicesOf(reference, 'hierarchyLevel', form.hierarchyLevel)}
        value={form.hierarchyLevel === '' ? null : form.hierarchyLevel}
        onChange={(level) => set({ hierarchyLevel: level ?? '' })}
      />
      <Checkbox.Group label={t('contact.types')} value={form.types} onChange={(types) => set({ types })}>
        <div className={classes.types}>
          {contactTypes.map((type) => (
            <Checkbox
              key={type}
              value={type}
              label={t(`contact.type.${type}`)}
              description={t(`contact.typeHint.${type}`)}
            />
          ))}
        </div>
      </Checkbox.Group>
    </>
  );
}
