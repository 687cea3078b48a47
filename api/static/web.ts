import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express, { Router, type RequestHandler } from 'express';
import { SANDBOX_POLICY, styleNonceOf } from '../middleware/securityHeaders';

/** A path that the web application routes by itself: no file name, and not ours. */
const isPage = (url: string) => !url.startsWith('/api/') && !/\.\w+$/.test(url);

/** The built web application: hashed files for ever, the page itself never cached and with the nonce of its styles. */
export function webApplication(webDir: string): Router {
  const router = Router();
  // Programs and fonts are nobody's secret, and the frame that reads PDFs, which has no origin, fetches its own from here.
  const forEveryone: RequestHandler = (_request, response, next) => {
    response.set('Access-Control-Allow-Origin', '*');
    next();
  };
  router.use(
    '/assets',
    forEveryone,
    express.static(path.join(webDir, 'assets'), { index: false, immutable: true, maxAge: '1y', fallthrough: true }),
  );
  router.get('/apercu.html', (_request, response, next) => {
    // Keyed by its origin it cannot be: it has none.
    response.set('Content-Security-Policy', SANDBOX_POLICY).removeHeader('Origin-Agent-Cluster');
    next();
  });
  router.use(express.static(webDir, { index: false, maxAge: '1h' }));
  router.get('/{*page}', async (request, response, next) => {
    if (!isPage(request.path) || request.accepts('html') === false) {
      next();
      return;
    }
    const page = await readFile(path.join(webDir, 'index.html'), 'utf8');
    response
      .set('Cache-Control', 'no-cache')
      .type('html')
      .send(page.replace('<head>', `<head>\n    <meta name="csp-nonce" content="${styleNonceOf(response)}" />`));
  });
  return router;
}
