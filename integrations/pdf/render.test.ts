import { composePaper } from '../../domain/letter/compose';
import { letterFacts } from '../../domain/letter/facts.fixture';
import { pdfText } from '../../tests/support/pdfText';
import { paperFile } from './render';

const _ = '\u00A0';

test('the letter can be read in full, with its spaces that do not break', async () => {
  const { content, mediaType } = await paperFile(composePaper('letter', letterFacts), '2026-09-03');
  const { pages, text } = await pdfText(content);
  expect([mediaType, pages]).toEqual(['application/pdf', 3]);
  for (const said of [
    'Lettre de mission' + _ + ': Tenue et révision', `Paris, le 3${_}septembre${_}2026`, 'À l’attention de Mme' + _ + 'Paule Ardoisier', `3${_}300,00${_}€`, `TVA à 20${_}%`, `«${_}Bon pour accord${_}»`, 'Page 3 sur 3', 'empreinte du contenu 0123456789ab',
  ]) expect(text).toContain(said);
});

test('the same paper is the same bytes, and another is not', async () => {
  const draw = async (label: string) => (await paperFile(composePaper('proposal', { ...letterFacts, offer: label }), '2026-09-03')).content;
  const [once, again, other] = [await draw('Tenue'), await draw('Tenue'), await draw('Révision')];
  expect(once.equals(again)).toBe(true);
  expect(once.equals(other)).toBe(false);
});

test('a draft says on its page that it is one', async () => {
  const { content } = await paperFile(composePaper('proposal', { ...letterFacts, state: 'draft' }), '2026-09-03');
  expect((await pdfText(content)).text).toContain('PROJET');
});
