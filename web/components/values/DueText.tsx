import { formatClock, formatFullDay } from '../../format/day';
import { describeDue } from '../../format/due';
import { translate } from '../../i18n/translate';
import { useNow } from './useNow';
import classes from './DueText.module.css';

interface DueTextProps {
  /** ISO instant or `YYYY-MM-DD`. */
  due: string;
  /** Done or cancelled: an elapsed date is no longer late. */
  settled?: boolean;
}

/** When it is due, in words, moving with time. Late is said, and only then in vermilion. */
export function DueText({ due, settled = false }: DueTextProps) {
  const { tone, text } = describeDue(due, useNow(), translate);
  const full = due.length === 10 ? formatFullDay(due) : `${formatFullDay(due)}, ${formatClock(due)}`;
  if (settled) return <DayTime dateTime={due} full={full} text={full} tone="later" />;
  return <DayTime dateTime={due} full={full} text={text} tone={tone} />;
}

function DayTime({ dateTime, full, text, tone }: { dateTime: string; full: string; text: string; tone: string }) {
  return (
    <time dateTime={dateTime} title={full} className={classes[tone]}>
      {text}
    </time>
  );
}
