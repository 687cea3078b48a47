import { archiveNames } from './archiveNames';

test.each([
  [['kbis.pdf', 'statuts.pdf'], ['kbis.pdf', 'statuts.pdf']],
  [['kbis.pdf', 'KBIS.pdf', 'kbis.pdf'], ['kbis.pdf', 'KBIS (2).pdf', 'kbis (3).pdf']],
  [['kbis (2).pdf', 'kbis.pdf', 'kbis.pdf'], ['kbis (2).pdf', 'kbis.pdf', 'kbis (3).pdf']],
  [['../../etc/passwd', 'a\\b.pdf', 'C:\\x', ' '], ['-..-etc-passwd', 'a-b.pdf', 'C--x', 'document']],
  [['sans', 'sans', '.caché'], ['sans', 'sans (2)', 'caché']],
])('%j become %j', (names, fit) => {
  expect(archiveNames(names)).toEqual(fit);
});
