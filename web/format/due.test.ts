import { describeDue } from './due';
import { formatDuration } from './duration';
import { translate } from '../i18n/translate';

const now = new Date('2026-09-02T10:00:00Z');

test.each([
  [0, '0 min'],
  [25 * 60_000, '25 min'],
  [59 * 60_000 + 59_000, '59 min'],
  [3 * 3_600_000, '3 h'],
  [3 * 3_600_000 + 10 * 60_000, '3 h 10'],
  [3 * 3_600_000 + 5 * 60_000, '3 h 05'],
  [28 * 3_600_000, '1 j 4 h'],
  [48 * 3_600_000, '2 j'],
  [6 * 86_400_000 + 3_600_000, '6 j'],
])('%d ms read "%s"', (length, words) => {
  expect(formatDuration(length, translate)).toBe(words);
});

test.each([
  ['2026-09-02T06:50:00Z', 'late', 'en retard de 3 h 10'],
  ['2026-09-02T09:59:59Z', 'late', 'en retard de 0 min'],
  ['2026-09-01T10:00:01Z', 'late', 'en retard de 23 h 59'],
  ['2026-09-01T06:00:00Z', 'late', 'en retard d’un jour'],
  ['2026-08-29T08:00:00Z', 'late', 'en retard de 4 jours'],
  ['2026-08-29', 'late', 'en retard de 4 jours'],
  ['2026-09-02T10:40:00Z', 'soon', 'dans 40 min'],
  ['2026-09-02T14:00:00Z', 'soon', 'aujourd’hui à 16:00'],
  ['2026-09-03T07:00:00Z', 'later', 'demain à 09:00'],
  ['2026-09-10T07:00:00Z', 'later', 'jeu. 10 sept. à 09:00'],
  ['2026-09-02', 'soon', 'aujourd’hui'],
  ['2026-09-01', 'late', 'en retard d’un jour'],
  ['2026-08-30', 'late', 'en retard de 3 jours'],
  ['2026-09-03', 'later', 'demain'],
  ['2026-09-10', 'later', 'jeu. 10 sept.'],
])('due %s is %s: "%s"', (due, tone, text) => {
  expect(describeDue(due, now, translate)).toEqual({ tone, text });
});
