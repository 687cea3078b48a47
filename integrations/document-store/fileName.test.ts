import fc from 'fast-check';
import { cleanFileName, extensionOf } from './fileName';

test.each([
  ['Lettre de mission.pdf', 'Lettre de mission.pdf'],
  ['C:\\Users\\luce\\KBIS.PDF', 'KBIS.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie x.pdf'],
  ['lettre\u202Efdp.exe', 'lettre fdp.exe'],
  ['e\u0301tat.pdf', 'état.pdf'],
  ['.pdf', 'document.pdf'],
  ['', 'document'],
  ['a"b<c>.pdf', 'a b c.pdf'],
  ['lettre. .pdf', 'lettre.pdf'],
  ['a\0.exe\0.pdf', 'a .exe.pdf'],
  ['..\\..\\con', 'con'],
])('shows %p as %p', (given, shown) => {
  expect(cleanFileName(given)).toBe(shown);
});

test('keeps the extension of a name that is too long', () => {
  const name = cleanFileName(`${'x'.repeat(500)}.pdf`);
  expect([name.length, name.endsWith('x.pdf')]).toEqual([200, true]);
});

test.each([
  ['a.pdf.exe', 'exe'],
  ['A.PDF ', 'pdf'],
  ['a', ''],
  ['a.', ''],
])('the extension of %p is %p', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});

/** Names put together from what harms: climbing, ends of texts and lines, other directions, marks of headers, letters of many bytes. */
const hostileName = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '../',
        '..\\',
        '/etc/passwd',
        '\0',
        '\r\n',
        '\u202E',
        '\u2028',
        '"',
        ';',
        "''",
        '%00',
        '%2e%2e%2f',
      ),
      fc.constantFrom('é'.repeat(150), '\u{1F4C4}'.repeat(75), '.', '. ', '.pdf', '.exe', 'CON', '~', '$(id)', '='),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('whatever a name is made of, what is left is one short line that names no other place, and stays so', () => {
  fc.assert(
    fc.property(hostileName, (given) => {
      const shown = cleanFileName(given);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*/\\]/u);
      expect(shown).not.toMatch(/^\.|^\s|\s$/);
      expect(shown).not.toBe('');
      expect(shown.length).toBeLessThanOrEqual(200);
      expect(cleanFileName(shown)).toBe(shown);
    }),
    { numRuns: 5000, seed: 20_261_127 },
  );
});
