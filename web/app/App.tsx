import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { I18nextProvider } from 'react-i18next';
import { noteDeparture } from '../components/page/arrival';
import { i18n } from '../i18n/i18n';
import { cssVariables, theme } from '../theme/theme';
import { queryClient } from './queryClient';
import { router } from './router';
import { styleNonce } from './styleNonce';

router.subscribe('onBeforeNavigate', ({ pathChanged }) => {
  if (pathChanged) noteDeparture();
});

export function App() {
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Notifications position="bottom-right" autoClose={6_000} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}
