import { reportBlocks, reportSpans } from './reportBlocks';

const plain = (...texts: string[]) => texts.map((text) => [{ text }]);

test('headings, paragraphs and lists, as they were typed', () => {
  expect(
    reportBlocks(
      '# Ce qui est décidé\nVu le DAF.\nBon accueil.\n\n- Budget 5 k€\n• Décision en mars\n1. Devis\n2) Lettre\nÀ relancer\n\n\n<b>tel quel</b>',
    ),
  ).toEqual([
    { kind: 'heading', lines: plain('Ce qui est décidé') },
    { kind: 'paragraph', lines: plain('Vu le DAF.', 'Bon accueil.') },
    { kind: 'list', lines: plain('Budget 5 k€', 'Décision en mars') },
    { kind: 'numbered', lines: plain('Devis', 'Lettre') },
    { kind: 'paragraph', lines: plain('À relancer') },
    { kind: 'paragraph', lines: plain('<b>tel quel</b>') },
  ]);
  expect(reportBlocks('')).toEqual([]);
});

test.each([
  ['rien de plus', [{ text: 'rien de plus' }]],
  [
    'un **mot** en _valeur_',
    [{ text: 'un ' }, { text: 'mot', style: 'bold' }, { text: ' en ' }, { text: 'valeur', style: 'italic' }],
  ],
  ['**Tout entier**', [{ text: 'Tout entier', style: 'bold' }]],
  ['nom_de_fichier et 2 ** 3 ** 4', [{ text: 'nom_de_fichier et 2 ** 3 ** 4' }]],
  ['**jamais fermé', [{ text: '**jamais fermé' }]],
  ['**<img src=x onerror=alert(1)>**', [{ text: '<img src=x onerror=alert(1)>', style: 'bold' }]],
])('%j', (line, spans) => {
  expect(reportSpans(line)).toEqual(spans);
});

test('a line that tries to take long is read in a moment', () => {
  const long = `${'**a '.repeat(2_500)}${'_a '.repeat(2_500)}`;
  expect(
    reportSpans(long)
      .map(({ text }) => text)
      .join('').length,
  ).toBeGreaterThan(5_000);
});
