import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '../../../contracts/values';
import { peopleQuery } from '../../api/people';

/** What the input needs of a person. */
export type PickedPerson = Pick<PersonRef, 'id' | 'name'>;

interface PersonPickerProps {
  label: string;
  value: PickedPerson | null;
  onChange: (person: PickedPerson | null) => void;
  id?: string;
  description?: ReactNode;
  error?: string | null | undefined;
  required?: boolean;
  disabled?: boolean;
  /** Takes the focus when its dialog opens. */
  'data-autofocus'?: boolean | undefined;
}

/** Finds somebody of the company by name or code; the directory is narrowed by the server. */
export function PersonPicker({ value, onChange, required = false, ...input }: PersonPickerProps) {
  const { t } = useTranslation(['cases', 'common']);
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed === value?.name ? '' : typed.trim(), 150);
  // Nobody is looked for before the list is opened: a page of fields asks nothing of the directory.
  const [looking, setLooking] = useState(false);
  const { data: found = [], isFetching } = useQuery({ ...peopleQuery(asked), enabled: looking });
  const options = new Map(found.map(({ id, name, businessUnit }) => [id, `${name} · ${businessUnit}`]));
  if (value !== null) options.set(value.id, value.name);

  function choose(id: string | null): void {
    const person = found.find((one) => one.id === id);
    if (person !== undefined) onChange({ id: person.id, name: person.name });
    else if (id === null) onChange(null);
  }

  return (
    <Select
      {...input}
      required={required}
      searchable
      openOnFocus={false}
      clearable={!required}
      placeholder={t('cases:person.search')}
      nothingFoundMessage={isFetching ? t('common:state.loading') : t('cases:person.nobody')}
      data={[...options].map(([id, label]) => ({ value: id, label }))}
      // The server has searched: what it found is shown as it is.
      filter={({ options: all }) => all}
      value={value?.id ?? null}
      onDropdownOpen={() => setLooking(true)}
      onSearchChange={setTyped}
      onChange={choose}
    />
  );
}
