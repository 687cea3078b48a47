import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import type { ShownState } from './lineState';
import classes from './Checklist.module.css';

/** Repeats the state that is written beside it. */
export function LineMark({ state }: { state: ShownState }) {
  return (
    <span className={classes.mark} aria-hidden="true">
      {(state === 'accepted' || state === 'given' || state === 'corrected') && <IconCheck size={14} stroke={2.2} />}
      {state === 'refused' && <IconArrowBackUp size={14} stroke={2} />}
    </span>
  );
}
