import { reportBlocks } from './reportBlocks';

test('paragraphs and lists, as they were typed', () => {
  expect(
    reportBlocks('Vu le DAF.\nBon accueil.\n\n- Budget 5 k€\n• Décision en mars\nÀ relancer\n\n\n<b>tel quel</b>'),
  ).toEqual([
    { kind: 'paragraph', lines: ['Vu le DAF.', 'Bon accueil.'] },
    { kind: 'list', lines: ['Budget 5 k€', 'Décision en mars'] },
    { kind: 'paragraph', lines: ['À relancer'] },
    { kind: 'paragraph', lines: ['<b>tel quel</b>'] },
  ]);
  expect(reportBlocks('')).toEqual([]);
});
