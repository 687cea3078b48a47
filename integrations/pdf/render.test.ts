import { composePaper } from '../../domain/letter/compose';
import { letterFacts } from '../../domain/letter/facts.fixture';
import { pdfText } from '../../tests/support/pdfText';
import { paperFile } from './render';

test('the letter can be read in full', async () => {
  const { content, mediaType } = await paperFile(composePaper('letter', letterFacts, null), '2026-09-03');
  const { pages, text } = await pdfText(content);
  expect([mediaType, pages]).toEqual(['application/pdf', 3]);
  for (const said of [
    'Lettre de mission : Tenue et révision',
    'Paris, le 3 septembre 2026',
    'À l’attention de Mme Paule Ardoisier',
    'Total HT 3 300,00 €',
    'TVA à 20 % 660,00 €',
    'Total TTC 3 960,00 €',
    '« Bon pour accord »',
    'Page 3 sur 3',
    'empreinte du contenu 0123456789ab',
  ])
    expect(text).toContain(said);
});

test('the same paper is the same bytes, and another is not', async () => {
  const draw = async (label: string) =>
    (await paperFile(composePaper('proposal', { ...letterFacts, offer: label }, null), '2026-09-03')).content;
  const [once, again, other] = [await draw('Tenue'), await draw('Tenue'), await draw('Révision')];
  expect(once.equals(again)).toBe(true);
  expect(once.equals(other)).toBe(false);
});

test('a draft says on its page that it is one', async () => {
  const { content } = await paperFile(composePaper('proposal', { ...letterFacts, state: 'draft' }, null), '2026-09-03');
  expect((await pdfText(content)).text).toContain('PROJET');
});
