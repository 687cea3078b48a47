import { renderToStaticMarkup } from 'react-dom/server';
import { MantineProvider } from '@mantine/core';
import { I18nextProvider } from 'react-i18next';
import type { ReactNode } from 'react';
import { i18n } from '../../i18n/i18n';
import { AskFirst, Question } from './AskFirst';

const nothing = () => undefined;
const drawn = (what: ReactNode) =>
  renderToStaticMarkup(
    <MantineProvider>
      <I18nextProvider i18n={i18n}>{what}</I18nextProvider>
    </MantineProvider>,
  );

const asked = { consequence: 'Le fichier sera effacé.', pending: false, onSure: nothing };

test('the button alone does nothing that cannot be undone: it opens the question', () => {
  const markup = drawn(<AskFirst label="Jeter" of="Jeter le fichier : kbis.pdf" {...asked} />);
  expect(markup).toMatch(/<button[^>]* aria-label="Jeter le fichier : kbis.pdf" aria-expanded="false"/);
  expect(markup).not.toContain('Le fichier sera effacé.');
});

test('the question says what will happen; the way back comes before the deed, and Escape stays inside', () => {
  const markup = drawn(<Question id="q" label="Jeter" onBack={nothing} {...asked} />);
  expect(markup).toContain('role="group" aria-label="Jeter" aria-describedby="q-consequence"');
  const [back, deed] = [markup.indexOf('Ne rien changer'), markup.indexOf('Confirmer')];
  expect(back).toBeGreaterThan(0);
  expect(deed).toBeGreaterThan(back);
  expect(markup.match(/data-mantine-stop-propagation="true"/g)).toHaveLength(2);
});
