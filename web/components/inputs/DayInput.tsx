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

/** A business day, typed as the house types it ("3/9", "03/09/2026") or chosen in a calendar. */
export function DayInput({ required = false, clearable = true, ...props }: DayInputProps) {
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
      // Escape closes the calendar first, not the dialog that it is in.
      data-mantine-stop-propagation={opened || undefined}
      popoverProps={{ onOpen: () => setOpened(true), onClose: () => setOpened(false) }}
    />
  );
}
