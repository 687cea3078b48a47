import type { Translate } from '../i18n/translate';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "25 min", "3 h 10", "1 j 4 h", "6 j": two units at most, and none that nobody needs. */
export function formatDuration(milliseconds: number, t: Translate): string {
  const length = Math.max(0, milliseconds);
  if (length < hour) return t('common:duration.minutes', { minutes: Math.floor(length / minute) });
  if (length < day) return hoursAndMinutes(length, t);
  const days = Math.floor(length / day);
  const hours = Math.floor((length % day) / hour);
  if (days >= 3 || hours === 0) return t('common:duration.days', { days });
  return t('common:duration.daysHours', { days, hours });
}

function hoursAndMinutes(length: number, t: Translate): string {
  const hours = Math.floor(length / hour);
  const minutes = Math.floor((length % hour) / minute);
  if (minutes === 0) return t('common:duration.hours', { hours });
  return t('common:duration.hoursMinutes', { hours, minutes: minutes.toString().padStart(2, '0') });
}
