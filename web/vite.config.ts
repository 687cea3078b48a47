import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The page runs under `script-src 'self'`: no inline script, no file turned into a data URI, no outside host.
 * Run from the root of the repository (`npm run dev`, `npm run build:web`).
 */
export default defineConfig({
  root: 'web',
  cacheDir: '../.cache/vite',
  plugins: [react()],
  resolve: { alias: [{ find: /^zod$/, replacement: fileURLToPath(new URL('zod.ts', import.meta.url)) }] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    // What changes with a dependency only stays in the browser's cache from one version of ours to the next.
    rolldownOptions: {
      // The second page is the frame that reads PDFs: it shares nothing with the application.
      input: ['index.html', 'apercu.html'].map((page) => fileURLToPath(new URL(page, import.meta.url))),
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules\/(react|react-dom|scheduler|@tanstack\/(react-)?(query|router)[^/]*)\//,
            },
            {
              name: 'interface',
              test: /node_modules\/(@mantine\/(core|hooks|store|notifications|spotlight)|@floating-ui)\//,
            },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api/v1': { target: 'http://127.0.0.1:3000', changeOrigin: false } },
  },
});
