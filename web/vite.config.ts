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
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': { target: 'http://127.0.0.1:3000', changeOrigin: false } },
  },
});
