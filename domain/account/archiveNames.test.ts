import { archiveNames, archivePaths } from './archiveNames';

test.each([
  [
    ['kbis.pdf', 'statuts.pdf'],
    ['kbis.pdf', 'statuts.pdf'],
  ],
  [
    ['kbis.pdf', 'KBIS.pdf', 'kbis.pdf'],
    ['kbis.pdf', 'KBIS (2).pdf', 'kbis (3).pdf'],
  ],
  [
    ['kbis (2).pdf', 'kbis.pdf', 'kbis.pdf'],
    ['kbis (2).pdf', 'kbis.pdf', 'kbis (3).pdf'],
  ],
  [
    ['../../etc/passwd', 'a\\b.pdf', 'C:\\x', ' '],
    ['-..-etc-passwd', 'a-b.pdf', 'C--x', 'document'],
  ],
  [
    ['sans', 'sans', '.caché'],
    ['sans', 'sans (2)', 'caché'],
  ],
])('%j become %j', (names, fit) => {
  expect(archiveNames(names)).toEqual(fit);
});

test('former versions stand in a folder of their own, with their number', () => {
  const at = (name: string, version: number, replaced: boolean) => ({ name, version, replaced });
  expect(
    archivePaths([
      at('kbis.pdf', 3, false),
      at('kbis.pdf', 2, true),
      at('../kbis.pdf', 1, true),
      at('kbis.pdf', 1, false),
    ]),
  ).toEqual([
    'kbis.pdf',
    'versions précédentes/kbis (version 2).pdf',
    'versions précédentes/-kbis (version 1).pdf',
    'kbis (2).pdf',
  ]);
});
