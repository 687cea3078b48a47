import { Autocomplete, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { choicesOf, useReference } from '../../../api/reference';
import { PersonPicker } from '../../../components/inputs/PersonPicker';
import type { AccountFormProps } from './formProps';
import { useField } from './useField';
import classes from './AccountForm.module.css';

/** Who answers for the client (requirements 15-16), what led to it (requirement 58), and what market it is (requirements 331-332). */
export function PeopleFields(props: AccountFormProps) {
  const { t } = useTranslation('accounts');
  const reference = useReference();
  const { named, choice } = useField(props);
  const { form, set } = props;
  return (
    <>
      <fieldset className={classes.group}>
        <legend>{t('group.people')}</legend>
        <PersonPicker
          {...named('clientLeadPartner')}
          value={form.clientLeadPartner}
          onChange={(clientLeadPartner) => set({ clientLeadPartner })}
        />
        <PersonPicker
          {...named('accountManager')}
          value={form.accountManager}
          onChange={(accountManager) => set({ accountManager })}
        />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('group.source')}</legend>
        <Select {...choice('sourceType')} clearable data={choicesOf(reference, 'sourceType', props.form.sourceType)} />
        <Autocomplete
          {...named('source')}
          maxLength={200}
          data={(reference.lists['source'] ?? []).map(({ label }) => label)}
          value={form.source}
          onChange={(source) => set({ source })}
        />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('group.market')}</legend>
        <Select {...choice('segment')} clearable data={choicesOf(reference, 'segment', props.form.segment)} />
        <Select
          {...choice('prioritySector')}
          clearable
          data={choicesOf(reference, 'prioritySector', props.form.prioritySector)}
        />
      </fieldset>
    </>
  );
}
