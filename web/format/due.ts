import { dayOf, daysBetween, formatClock, formatDay } from './day';
import { formatDuration } from './duration';
import type { Translate } from '../i18n/translate';

export type DueTone = 'late' | 'soon' | 'later';

export interface DueWords {
  tone: DueTone;
  text: string;
}

const soon = 2 * 3_600_000;
const day = 86_400_000;

/**
 * When something is due, in words: "en retard de 3 h 10", "en retard de 4 jours", "dans 40 min", "aujourd'hui à 16:00",
 * "jeu. 3 sept.".
 * `due` is an ISO instant, or a `YYYY-MM-DD` day that is late from the next day on.
 */
export function describeDue(due: string, now: Date, t: Translate): DueWords {
  return due.length === 10 ? describeDay(due, now, t) : describeInstant(due, now, t);
}

function describeDay(due: string, now: Date, t: Translate): DueWords {
  const days = daysBetween(dayOf(now), due);
  if (days < 0) return sayLate(-days * day, t);
  if (days === 0) return { tone: 'soon', text: t('common:due.today') };
  if (days === 1) return { tone: 'later', text: t('common:due.tomorrow') };
  return { tone: 'later', text: formatDay(due, now) };
}

function describeInstant(due: string, now: Date, t: Translate): DueWords {
  const left = new Date(due).getTime() - now.getTime();
  if (left < 0) return sayLate(-left, t);
  if (left < soon) return { tone: 'soon', text: t('common:due.in', { duration: formatDuration(left, t) }) };
  const days = daysBetween(dayOf(now), dayOf(due));
  const time = formatClock(due);
  if (days === 0) return { tone: 'soon', text: t('common:due.todayAt', { time }) };
  if (days === 1) return { tone: 'later', text: t('common:due.tomorrowAt', { time }) };
  return { tone: 'later', text: t('common:due.dayAt', { day: formatDay(due, now), time }) };
}

/** Late by hours is said to the minute; late by days in whole days, whether what is due has an hour or not. */
function sayLate(by: number, t: Translate): DueWords {
  const days = Math.floor(by / day);
  const text =
    days === 0 ? t('common:due.late', { duration: formatDuration(by, t) }) : t('common:due.lateDays', { count: days });
  return { tone: 'late', text };
}
