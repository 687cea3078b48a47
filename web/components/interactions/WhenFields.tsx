import { TimeInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../inputs/DayInput';
import { withStart } from './interactionForm';
import type { InteractionForm } from './interactionForm';
import classes from './Interactions.module.css';

interface WhenFieldsProps {
  form: InteractionForm;
  onChange: (form: InteractionForm) => void;
  error: string | undefined;
}

/** From when to when; the end follows the start. */
export function WhenFields({ form, onChange, error }: WhenFieldsProps) {
  const { t } = useTranslation('actions');
  return (
    <div className={classes.when}>
      <DayInput
        label={t('field.startDay')}
        required
        clearable={false}
        value={form.startDay}
        onChange={(startDay) => onChange(withStart(form, { startDay }))}
        error={error}
      />
      <TimeInput
        label={t('field.startTime')}
        required
        value={form.startTime}
        onChange={(event) => onChange(withStart(form, { startTime: event.currentTarget.value }))}
      />
      <DayInput
        label={t('field.endDay')}
        required
        clearable={false}
        value={form.endDay}
        onChange={(endDay) => onChange({ ...form, endDay })}
      />
      <TimeInput
        label={t('field.endTime')}
        required
        value={form.endTime}
        onChange={(event) => onChange({ ...form, endTime: event.currentTarget.value })}
      />
    </div>
  );
}
