import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MantineProvider } from '@mantine/core';
import { BusyButton } from './BusyButton';

const drawn = (button: ReactNode) => renderToStaticMarkup(<MantineProvider>{button}</MantineProvider>);

test('a button at work can keep the focus, and says that it is busy', () => {
  const markup = drawn(
    <BusyButton type="submit" loading>
      Enregistrer
    </BusyButton>,
  );
  expect(markup).toMatch(/<button[^>]* type="submit"/);
  expect(markup).toContain('aria-busy="true" aria-disabled="true"');
  expect(markup).not.toMatch(/<button[^>]* disabled/);
});

test('one that may not be pressed is disabled', () => {
  expect(drawn(<BusyButton disabled>Enregistrer</BusyButton>)).toMatch(/<button[^>]* disabled/);
  expect(drawn(<BusyButton>Enregistrer</BusyButton>)).not.toMatch(/disabled/);
});
