import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountPeopleQuery, accountWorkQuery } from '../../api/interactions';
import type { InteractionForm } from './interactionForm';
import classes from './Interactions.module.css';

interface AboutFieldsProps {
  accountId: string;
  form: InteractionForm;
  set: (change: Partial<InteractionForm>) => void;
}

/** Who of the account attends, and which opportunity it is about. */
export function AboutFields({ accountId, form, set }: AboutFieldsProps) {
  const { t } = useTranslation('actions');
  const { data: people = [] } = useQuery(accountPeopleQuery(accountId));
  const { data: work = [] } = useQuery(accountWorkQuery(accountId));
  return (
    <div className={classes.pair}>
      <MultiSelect
        label={t('field.contacts')}
        searchable
        clearable
        data={people.map(({ id, firstName, lastName, title }) => ({
          value: id,
          label: [`${firstName} ${lastName}`, title].filter(Boolean).join(', '),
        }))}
        value={form.contactIds}
        onChange={(contactIds) => set({ contactIds })}
        nothingFoundMessage={t('field.noContact')}
      />
      <Select
        label={t('field.opportunity')}
        clearable
        searchable
        data={work.map(({ id, number, name }) => ({ value: id, label: `${number} · ${name}` }))}
        value={form.opportunityId}
        onChange={(opportunityId) => set({ opportunityId })}
        nothingFoundMessage={t('field.noOpportunity')}
      />
    </div>
  );
}
