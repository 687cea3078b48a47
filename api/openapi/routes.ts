import path from 'node:path';
import { Router } from 'express';
// Its main module reads the whole viewer into memory to tell this path.
import getAbsoluteFSPath from 'swagger-ui-dist/absolute-path';
import { openApiDocument } from './document';

const page = `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <title>API Jalon</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>`;

// Apart from the page: no inline script runs under our policy.
const start = "window.SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true });";

/** Written when it is first read: hundreds of schemas turned into JSON would hold up every start, the one after a crash too. */
function writtenOnce(): () => string {
  let written: string | undefined;
  return () => (written ??= JSON.stringify(openApiDocument()));
}

/** The description of the API, for programs at /openapi.json and for people at /docs. */
export function openApiRoutes(): Router {
  const router = Router();
  const document = writtenOnce();
  const viewer = getAbsoluteFSPath();
  router.get('/openapi.json', (_request, response) => void response.type('application/json').send(document()));
  router.get('/docs', (_request, response) => void response.type('html').send(page));
  router.get('/docs/start.js', (_request, response) => void response.type('js').send(start));
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
    router.get(`/docs/${file}`, (_request, response) => response.sendFile(path.join(viewer, file)));
  }
  return router;
}
