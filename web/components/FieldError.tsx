import { IconAlertCircle } from '@tabler/icons-react';
import classes from './FieldError.module.css';

/** What is wrong with a field and what to do; give its `id` to the input as `aria-describedby`. Nothing when there is nothing. */
export function FieldError({ id, message }: { id?: string; message: string | null | undefined }) {
  if (message === null || message === undefined || message === '') return null;
  return (
    <p id={id} className={classes.error} role="alert">
      <IconAlertCircle size={15} aria-hidden="true" />
      {message}
    </p>
  );
}
