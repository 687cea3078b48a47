import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { currencies } from '../../../../domain/money/currencies';
import type { Currency } from '../../../../domain/money/currencies';
import { AmountInput } from '../../../components/inputs/AmountInput';
import type { FieldValues } from './fieldValues';
import { readTypedRate } from './readTypedRate';
import classes from './CurrencyAmount.module.css';

interface CurrencyAmountProps extends Omit<ComponentProps<typeof AmountInput>, 'value' | 'onChange'> {
  value: FieldValues['amount'];
  onChange: (amount: FieldValues['amount']) => void;
}

/** An amount in its currency; in another one than the euro with the rate that holds, without which it is not sent (requirement 113). */
export function CurrencyAmount({ value, onChange, disabled = false, ...input }: CurrencyAmountProps) {
  const { t } = useTranslation('opportunities');
  const currency = value?.currency ?? 'EUR';
  const change = (more: { amount?: string; currency?: Currency; rate?: string }): void => {
    const told = {
      amount: value?.amount ?? '0.00',
      currency,
      ...(value?.rate !== undefined && { rate: value.rate }),
      ...more,
    };
    onChange(told.currency === 'EUR' ? { amount: told.amount, currency: 'EUR' } : told);
  };
  return (
    <div className={classes.amount}>
      <AmountInput
        {...input}
        unit=""
        disabled={disabled}
        value={value?.amount ?? null}
        onChange={(amount) => (amount === null ? onChange(null) : change({ amount }))}
      />
      <Select
        allowDeselect={false}
        aria-label={t('currency.label')}
        data={[...currencies]}
        disabled={disabled || value === null}
        value={currency}
        onChange={(chosen) => change({ currency: currencies.find((one) => one === chosen) ?? 'EUR' })}
      />
      {currency !== 'EUR' && (
        <RateInput
          currency={currency}
          rate={value?.rate ?? null}
          disabled={disabled}
          onChange={(rate) => change({ rate })}
        />
      )}
    </div>
  );
}

interface RateInputProps {
  currency: string;
  rate: string | null;
  disabled: boolean;
  onChange: (rate: string) => void;
}

function RateInput({ currency, rate, disabled, onChange }: RateInputProps) {
  const { t } = useTranslation('opportunities');
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? rate?.replace('.', ',') ?? '';
  const wrong = shown !== '' && readTypedRate(shown) === null;
  return (
    <TextInput
      aria-label={t('currency.rate', { currency })}
      description={t('currency.rate', { currency })}
      inputWrapperOrder={['input', 'description', 'error']}
      inputMode="decimal"
      autoComplete="off"
      required
      disabled={disabled}
      value={shown}
      error={wrong ? t('currency.wrong') : null}
      onChange={(event) => {
        const read = readTypedRate(event.currentTarget.value);
        setTyped(event.currentTarget.value);
        event.currentTarget.setCustomValidity(read === null ? t('currency.wrong') : '');
        if (read !== null) onChange(read);
      }}
      onBlur={() => {
        if (!wrong) setTyped(null);
      }}
    />
  );
}
