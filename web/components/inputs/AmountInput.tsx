import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readTypedAmount } from '../../format/money';
import { writeAmount } from './writeAmount';

interface AmountInputProps {
  id?: string;
  label?: ReactNode;
  /** A decimal as on the wire: "1234.50". */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  /** Shown behind the figure. */
  unit?: string;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  'data-autofocus'?: boolean | undefined;
  'aria-label'?: string;
  variant?: string;
  size?: string;
}

/**
 * An amount, a quantity or a percentage. What is typed stays as typed until it is left; a text that is no number
 * keeps its form from being sent.
 */
export function AmountInput({ value, onChange, onBlur, unit = '€', error, ...props }: AmountInputProps) {
  const { t } = useTranslation('common');
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const shown = typed ?? (value === null ? '' : writeAmount(value));

  function type(input: HTMLInputElement): void {
    const read = readTypedAmount(input.value);
    const bad = read === null && input.value.trim() !== '';
    input.setCustomValidity(bad ? t('input.notAnAmount') : '');
    setTyped(input.value);
    if (!bad) setRefused(false);
    if (!bad && read !== value) onChange(read);
  }

  function leave(): void {
    const bad = typed !== null && typed.trim() !== '' && readTypedAmount(typed) === null;
    setRefused(bad);
    if (!bad) setTyped(null);
    onBlur?.();
  }

  return (
    <TextInput
      {...props}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      error={refused ? t('input.notAnAmount') : error}
      onChange={(event) => type(event.currentTarget)}
      onBlur={leave}
      rightSection={unit === '' ? undefined : <span aria-hidden="true">{unit}</span>}
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
    />
  );
}
