import { composeEvidence } from '../../domain/evidence/compose';
import { evidenceOf } from '../../domain/evidence/facts.fixture';
import { pdfText } from '../../tests/support/pdfText';
import { paperFile } from './render';

jest.setTimeout(30_000);

const drawn = async (facts: Parameters<typeof composeEvidence>[0]) =>
  pdfText((await paperFile(composeEvidence(facts), '2026-03-05')).content);
const times = (text: string, said: string) => text.split(said).length - 1;

test('a long case goes on over pages, each with the headers of its table; every decision is printed', async () => {
  const { pages, text } = await drawn(evidenceOf(120));
  expect(pages).toBeGreaterThan(4);
  expect(times(text, 'N° Quand Qui En qualité de Quoi')).toBeGreaterThanOrEqual(pages - 2);
  expect(times(text, 'Demande envoyée au Business Support')).toBe(40);
  expect(text).toContain(`Page ${pages} sur ${pages}`);
});

test('lines of the audit that no paper holds are said to be missing, and how many', async () => {
  const facts = evidenceOf(3);
  const printed = async (later: number) =>
    (await drawn({ ...facts, audit: facts.audit && { ...facts.audit, later } })).text;
  expect(await printed(212)).toContain('Les 212 lignes les plus récentes');
  expect(await printed(0)).not.toContain('trop nombreuses');
});

test('a pack without the audit says so; one of a case that no seal covers yet too', async () => {
  const { text } = await drawn({ ...evidenceOf(3), audit: null, chain: null });
  expect(text).toContain('sans le journal d’audit');
  expect(text).not.toContain('Inès Cordouan');
  expect(text).toContain('Aucune ligne de l’audit n’était encore scellée');
});

test('a pack drawn up just after midnight bears the day in Paris, at its head and at its foot', async () => {
  const { text } = await drawn({ ...evidenceOf(1), madeAt: new Date('2026-03-04T23:30:00Z') });
  expect(text).toContain('établi le 5 mars 2026');
});
