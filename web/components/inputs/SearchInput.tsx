import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
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

/**
 * What stands in the input. Words that come from elsewhere (a kept view, filters that are cleared, the way back) take the place of
 * what was typed; those that were told from here come back while one is typing on, and take nobody's place.
 */
function useTyped(value: string) {
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  const [told, setTold] = useState<readonly string[]>([]);
  const tell = useCallback((text: string) => setTold((before) => [...before, text]), []);
  if (value !== given) {
    setGiven(value);
    const echo = told.indexOf(value);
    setTold(told.slice(echo < 0 ? told.length : echo + 1));
    if (echo < 0) setTyped(value);
  }
  return { typed, setTyped, tell };
}

/** Narrows a list shortly after typing stops; `/` puts the cursor here. */
export function SearchInput({ label, placeholder, value = '', onChange, className }: SearchInputProps) {
  const { t } = useTranslation('cases');
  const input = useRef<HTMLInputElement>(null);
  const { typed, setTyped, tell } = useTyped(value);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    const text = typed.trim();
    if (text === value) return;
    const timer = setTimeout(() => {
      tell(text);
      latest.current(text === '' ? undefined : text);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, value, tell]);
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
