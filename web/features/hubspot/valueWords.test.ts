import { valueWords } from './valueWords';

const now = new Date('2026-11-27T10:00:00Z');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  ['hs_timestamp', '2026-12-09T14:30:00.000Z', 'mer. 9 déc. 15:30'],
  ['closedate', '2026-12-31', 'jeu. 31 déc.'],
  ['closedate', 'bientôt', 'bientôt'],
  ['amount', '3500.50', '3 500,50 €'],
  ['phone', '+33223401158', '0223401158'],
  ['phone', 'au bureau', 'au bureau'],
  ['hs_meeting_outcome', 'COMPLETED', 'tenu'],
  ['hs_meeting_outcome', 'NO_SHOW', 'NO_SHOW'],
  ['name', '3500.50', '3500.50'],
])('%s %s reads "%s"', (property, value, words) => expect(plain(valueWords(property, value, now))).toBe(words));
