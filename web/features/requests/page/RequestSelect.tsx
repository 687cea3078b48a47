import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foundRequestsQuery } from '../api/queries';

interface RequestSelectProps {
  label: string;
  /** Requests that are not offered. */
  not: readonly string[];
  value: string | null;
  onChange: (id: string | null) => void;
}

/** Another request, found by its number, its title or its client. */
export function RequestSelect({ label, not, value, onChange }: RequestSelectProps) {
  const { t } = useTranslation('requests');
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const { data: found = [] } = useQuery(foundRequestsQuery(asked));
  return (
    <Select
      label={label}
      placeholder={t('links.placeholder')}
      required
      searchable
      autoFocus
      // The server has searched already; what it found by client or title need not hold the typed text.
      filter={({ options }) => options}
      nothingFoundMessage={t('links.nothing')}
      data={found
        .filter(({ id }) => !not.includes(id))
        .map(({ id, number, title }) => ({ value: id, label: `${number} · ${title}` }))}
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
    />
  );
}
