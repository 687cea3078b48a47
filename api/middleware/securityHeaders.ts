import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** The nonce of this response's own style elements; the page reads it from its `csp-nonce` meta element. */
export const styleNonceOf = (response: Response): string => String(response.locals['styleNonce']);

/**
 * Everything from this origin, nothing inline: no script, and of style elements only those that the component library
 * makes with the nonce of the page.
 */
export function securityHeaders(publicUrl: string): RequestHandler[] {
  const https = publicUrl.startsWith('https:');
  const nonce: RequestHandler = (_request, response, next) => {
    response.locals['styleNonce'] = randomBytes(16).toString('base64');
    next();
  };
  const self = ["'self'"];
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: self,
        styleSrc: [...self, (_request, response: ServerResponse) => `'nonce-${styleNonceOf(response as Response)}'`],
        imgSrc: [...self, 'data:'],
        fontSrc: self,
        connectSrc: self,
        frameSrc: self,
        manifestSrc: self,
        formAction: self,
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https,
  });
  return [nonce, headers];
}

/** The frame that reads PDFs: no origin, hence no cookie and no storage; no network beyond its own program; framed by us alone. */
export const SANDBOX_POLICY =
  "sandbox allow-scripts; default-src 'none'; script-src 'self'; worker-src blob:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";
