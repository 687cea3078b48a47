import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { setNonce } from 'get-nonce';
import { App } from './app/App';
import { styleNonce } from './app/styleNonce';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');

// Dialogs lock the scrolling of the page with a style element that asks its nonce here.
setNonce(styleNonce());

createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
