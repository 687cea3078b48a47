import { asToldHere } from './comes';
import type { HubspotObject } from './objects';

test.each<[HubspotObject, string, string, string | null]>([
  ['contact', 'phone', '06 87 65 43 21', '+33687654321'],
  ['contact', 'phone', '0033687654321', '+33687654321'],
  ['contact', 'phone', 'demander à l’accueil', null],
  ['contact', 'email', ' Jeanne@Quai.example ', 'jeanne@quai.example'],
  ['contact', 'email', 'jeanne', null],
  ['contact', 'jobtitle', '  Présidente ', 'Présidente'],
  ['contact', 'jobtitle', '   ', ''],
  ['contact', 'jobtitle', 'x'.repeat(201), null],
  ['contact', 'lastname', ' ', null],
  ['company', 'name', '', null],
  ['deal', 'dealname', '', null],
  ['deal', 'closedate', '2026-12-31', '2026-12-31'],
  ['deal', 'closedate', '2026-12-31T00:00:00Z', '2026-12-31'],
  ['deal', 'closedate', '1798675200000', '2026-12-31'],
  ['deal', 'closedate', '2026-12-30T23:00:00Z', '2026-12-31'],
  ['deal', 'closedate', 'bientôt', null],
  ['deal', 'amount', '3500', '3500.00'],
  ['deal', 'amount', '3500.5', '3500.50'],
  ['deal', 'amount', '3500.505', null],
  ['deal', 'amount', '-1', null],
  ['note', 'hs_note_body', 'x'.repeat(5000), 'x'.repeat(5000)],
  ['note', 'hs_note_body', 'x'.repeat(5001), null],
])('%s %s %p is %p', (object, property, text, read) => expect(asToldHere(object, property, text)).toBe(read));

test('what was read is read the same again', () => {
  for (const [property, text] of [
    ['phone', '06 87 65 43 21'],
    ['email', 'A@B.example'],
    ['closedate', '1798675200000'],
    ['amount', '12.5'],
  ] as const) {
    const read = asToldHere('contact', property, text)!;
    expect(asToldHere('contact', property, read)).toBe(read);
  }
});
