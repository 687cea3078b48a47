import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../keyboard/useShortcuts';

interface SearchInputProps {
  /** What is searched, for screen readers and for the keyboard help. */
  label: string;
  placeholder: string;
  value: string | undefined;
  onChange: (text: string | undefined) => void;
  className?: string | undefined;
}

const pauseMs = 250;

/** Narrows a list shortly after typing stops; `/` puts the cursor here. */
export function SearchInput({ label, placeholder, value = '', onChange, className }: SearchInputProps) {
  const { t } = useTranslation('cases');
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    const text = typed.trim();
    if (text === value) return;
    const timer = setTimeout(() => latest.current(text === '' ? undefined : text), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, value]);
  useShortcuts(t('search'), [{ keys: '/', label, run: () => input.current?.focus() }]);

  return (
    <TextInput
      ref={input}
      type="search"
      className={className ?? ''}
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={15} aria-hidden="true" />}
      maxLength={100}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
