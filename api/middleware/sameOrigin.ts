import type { Request, RequestHandler } from 'express';
import { DomainError } from '../../domain/errors/domainError';
import { refuse } from '../../domain/errors/refusal';

const readsOnly = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that a page of another site asks with the person's cookie. A browser always says where such a request
 * comes from; a program that says nothing carries no cookie of somebody else.
 * @throws DomainError `cross_origin`
 */
export function sameOrigin(publicUrl: string): RequestHandler {
  const publicOrigin = new URL(publicUrl).origin;
  return (request, _response, next) => {
    if (!readsOnly.has(request.method) && !comesFromHere(request, publicOrigin))
      throw new DomainError(refuse('cross_origin'));
    next();
  };
}

function comesFromHere(request: Request, publicOrigin: string): boolean {
  const origin = request.get('Origin');
  if (origin === undefined) return ['same-origin', 'none', undefined].includes(request.get('Sec-Fetch-Site'));
  return origin === publicOrigin || hostOf(origin) === request.get('Host');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
