import { formatClock, formatDay, formatFullDay } from '../../format/day';
import { useNow } from './useNow';

/** "jeu. 3 sept.", the full date on hover; `time` adds "14:05". */
export function DayText({ day, time = false }: { day: string; time?: boolean }) {
  const short = formatDay(day, useNow());
  const clock = time && day.length > 10 ? ` ${formatClock(day)}` : '';
  return (
    <time dateTime={day} title={`${formatFullDay(day)}${clock}`}>
      {short}
      {clock}
    </time>
  );
}
