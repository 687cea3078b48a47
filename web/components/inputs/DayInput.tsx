import { DateInput } from '@mantine/dates';
import 'dayjs/locale/fr';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readTypedDay, writeDay } from '../../format/typedDay';

interface DayInputProps {
  id?: string;
  label?: ReactNode;
  /** `YYYY-MM-DD`. */
  value: string | null;
  onChange: (value: string | null) => void;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  clearable?: boolean;
  minDate?: string;
  maxDate?: string;
  'data-autofocus'?: boolean | undefined;
  'aria-label'?: string;
  placeholder?: string;
}

/**
 * A business day, typed as the house types it ("3/9", "03/09/2026") or chosen in a calendar. A click or the arrow down
 * opens the calendar; arriving by the keyboard, or in a dialog that opens, does not cover what is below.
 */
export function DayInput({ required = false, clearable = true, onChange, ...props }: DayInputProps) {
  const { t } = useTranslation('common');
  const [opened, setOpened] = useState(false);
  return (
    <DateInput
      placeholder="jj/mm/aaaa"
      {...props}
      required={required}
      clearable={clearable && !required}
      clearButtonProps={{ 'aria-label': t('input.clear') }}
      locale="fr"
      valueFormat={writeDay}
      dateParser={(typed) => readTypedDay(typed, new Date())}
      autoComplete="off"
      highlightToday
      onChange={(day) => {
        setOpened(false);
        onChange(day);
      }}
      onClick={() => setOpened(true)}
      onBlur={() => setOpened(false)}
      onKeyDown={({ key }) => {
        if (key === 'ArrowDown') setOpened(true);
        if (key === 'Escape') setOpened(false);
      }}
      // Escape closes the calendar first, not the dialog that it is in.
      data-mantine-stop-propagation={opened || undefined}
      popoverProps={{ opened }}
    />
  );
}
