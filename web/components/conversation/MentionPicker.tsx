import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../../api/people';

/** Names colleagues in a message: they hear of it and follow from then on. */
export function MentionPicker({ value, onChange }: { value: string[]; onChange: (ids: string[]) => void }) {
  const { t } = useTranslation('cases');
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const [looking, setLooking] = useState(false);
  const { data: found = [] } = useQuery({ ...peopleQuery(asked), enabled: looking });
  // Names of those chosen before stay, also when another search no longer finds them.
  const [names, setNames] = useState<Record<string, string>>({});
  const options = {
    ...names,
    ...Object.fromEntries(found.map(({ id, name }) => [id, name])),
  };
  return (
    <MultiSelect
      size="xs"
      aria-label={t('conversation.mention')}
      placeholder={value.length === 0 ? t('conversation.mention') : ''}
      data={Object.entries(options).map(([id, name]) => ({
        value: id,
        label: name,
      }))}
      filter={({ options: all }) => all}
      searchable
      maxValues={20}
      value={value}
      onDropdownOpen={() => setLooking(true)}
      onSearchChange={setTyped}
      onChange={(ids) => {
        setNames(Object.fromEntries(ids.map((id) => [id, options[id] ?? ''])));
        onChange(ids);
      }}
    />
  );
}
