import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundContactView } from '../../../../contracts/accounts/attachments';
import { contactSearchQuery } from './contactCommands';
import classes from '../tabs/Tabs.module.css';

interface ContactSelectProps {
  label: string;
  /** Whoever is of this account already is not to be found. */
  exceptAccountId: string;
  value: string | null;
  onChange: (contactId: string | null) => void;
}

const nameOf = ({ name, email }: FoundContactView): string => [name, email].filter(Boolean).join(' · ');

/** Somebody of one's perimeter, found by name or e-mail, shown with their accounts. */
export function ContactSelect({ exceptAccountId, value, onChange, label }: ContactSelectProps) {
  const { t } = useTranslation('accounts');
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, 150);
  const [chosen, setChosen] = useState<FoundContactView | null>(null);
  const contacts = useQuery({ ...contactSearchQuery(chosen ? '' : asked), placeholderData: keepPreviousData });
  const found = (contacts.data ?? []).filter(({ accounts }) => !accounts.some(({ id }) => id === exceptAccountId));
  const shown = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;

  function choose(id: string | null): void {
    const contact = shown.find((one) => one.id === id) ?? null;
    setChosen(contact);
    onChange(contact?.id ?? null);
  }

  return (
    <Select
      label={label}
      description={t('contact.whoHint')}
      required
      data-autofocus
      searchable
      clearable
      value={value}
      onChange={choose}
      onSearchChange={setSearch}
      data={shown.map((contact) => ({ value: contact.id, label: nameOf(contact) }))}
      filter={({ options }) => options}
      renderOption={({ option }) => <Found contact={shown.find(({ id }) => id === option.value)} />}
      nothingFoundMessage={
        asked.trim().length < 2
          ? t('contact.whoShort')
          : contacts.isFetching
            ? t('contact.whoSearching')
            : t('contact.whoNone')
      }
    />
  );
}

function Found({ contact }: { contact: FoundContactView | undefined }) {
  if (!contact) return null;
  return (
    <span>
      {nameOf(contact)}
      <span className={classes.line}>
        {contact.accounts.map(({ name, title }) => (title === null ? name : `${name} (${title})`)).join(', ')}
      </span>
    </span>
  );
}
