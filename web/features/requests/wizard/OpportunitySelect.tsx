import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { opportunityQuery, opportunitySearchQuery } from '../api/queries';

interface OpportunitySelectProps {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

interface Named {
  number: string;
  name: string;
  account: { name: string };
}

const label = ({ number, name, account }: Named): string => `${number} · ${account.name} · ${name}`;

/** An opportunity found by number, name or client. */
export function OpportunitySelect({ value, onChange }: OpportunitySelectProps) {
  const { t } = useTranslation(['requests', 'common']);
  const [typed, setTyped] = useState('');
  const current = useQuery({ ...opportunityQuery(value ?? ''), enabled: value !== undefined });
  const shown = current.data && label(current.data);
  const [asked] = useDebouncedValue(typed === shown ? '' : typed.trim(), 150);
  const { data: found = [], isFetching } = useQuery({
    ...opportunitySearchQuery(asked),
    placeholderData: keepPreviousData,
  });
  const options = new Map(found.map((one) => [one.id, label(one)]));
  if (value !== undefined && shown !== undefined) options.set(value, shown);

  return (
    <Select
      label={t('requests:wizard.opportunity')}
      required
      searchable
      placeholder={t('requests:wizard.opportunityPlaceholder')}
      nothingFoundMessage={isFetching ? t('common:state.loading') : t('requests:wizard.noOpportunity')}
      data={[...options].map(([id, text]) => ({ value: id, label: text }))}
      // The server has searched: what it found is shown as it is.
      filter={({ options: all }) => all}
      value={value ?? null}
      onSearchChange={setTyped}
      onChange={(id) => onChange(id ?? undefined)}
    />
  );
}
