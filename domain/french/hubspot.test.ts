import { hubspotValueSaid } from './hubspot';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  ['closedate', '2026-12-31', '31 décembre 2026'],
  ['amount', '3500.50', '3 500,50 €'],
  ['dealstage', 'closedwon', 'Gagnée'],
  ['hs_meeting_outcome', 'COMPLETED', 'tenu'],
  ['phone', '+33611223344', '+33611223344'],
])('%s %s is said "%s"', (property, value, said) => expect(plain(hubspotValueSaid(property, value))).toBe(said));
