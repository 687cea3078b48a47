import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { i18n } from '../../i18n/i18n';
import { MilestoneLine } from './MilestoneLine';
import type { ShownMilestone } from './MilestoneLine';

const milestone = (facts: Partial<ShownMilestone>): ShownMilestone => ({
  key: facts.label ?? 'k',
  label: 'Qualification',
  state: 'to_come',
  at: null,
  expectedAt: null,
  ...facts,
});

const render = (...milestones: ShownMilestone[]) =>
  renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <MilestoneLine label="Avancement de OPP0012345" milestones={milestones} />
    </I18nextProvider>,
  );

const words = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('a case reads as an ordered, named list', () => {
  const markup = render(milestone({ label: 'Identification' }), milestone({ label: 'Qualification' }));
  expect(markup).toContain('<ol');
  expect(markup).toContain('aria-label="Avancement de OPP0012345"');
  expect(markup.match(/<li/g)).toHaveLength(2);
});

test('poles are drawn for the eye only', () => {
  expect(render(milestone({}))).toMatch(/<svg[^>]*aria-hidden="true"/);
});

test('only the current milestone is the current step', () => {
  const markup = render(
    milestone({ state: 'planted', at: '2001-09-03T10:00:00Z' }),
    milestone({ label: 'b', state: 'current' }),
  );
  expect(markup.match(/aria-current="step"/g)).toHaveLength(1);
});

test.each<[string, Partial<ShownMilestone>, string]>([
  ['planted', { state: 'planted', at: '2001-09-03T10:00:00Z' }, 'Planté le lun. 3 sept. 2001'],
  ['planted, date unknown', { state: 'planted' }, 'planté'],
  ['current, nothing expected', { state: 'current' }, 'prochain jalon'],
  ['to come, nothing expected', { state: 'to_come' }, 'à venir'],
  ['to come with a date', { state: 'to_come', expectedAt: '2901-09-03T10:00:00Z' }, 'attendu sam. 3 sept. 2901'],
  ['without object', { state: 'skipped' }, 'sans objet'],
])('%s says so in words', (_name, facts, text) => {
  expect(words(render(milestone(facts)))).toContain(text);
});

test('a milestone whose date has passed says by how much it is late', () => {
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  expect(words(render(milestone({ state: 'current', expectedAt: yesterday })))).toContain('en retard d’un jour');
});
