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
