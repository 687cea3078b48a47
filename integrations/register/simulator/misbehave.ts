import type { Response } from 'express';
import type { SimulatedCompany } from './catalogue';
import { search } from './search';
import type { Trouble } from './troubles';

/** Longer than Jalon waits, shorter than a person's patience with a hung test. */
const SLOW_MS = 10_000;

const fail: Record<Trouble, (response: Response, companies: readonly SimulatedCompany[]) => void> = {
  tooManyRequests: (response) =>
    void response.status(429).set('Retry-After', '7').json({ erreur: 'Trop de requêtes.' }),
  slow: (response) => {
    const timer = setTimeout(
      () => void response.json({ results: [], total_results: 0, page: 1, per_page: 10, total_pages: 0 }),
      SLOW_MS,
    );
    response.on('close', () => clearTimeout(timer));
  },
  serverError: (response) => void response.status(500).json({ erreur: 'Erreur interne.' }),
  truncated: (response) => void response.type('json').send('{"results":[{"siren":"0999'),
  otherCompany: (response, companies) =>
    void response.json(search({ q: companies[0]?.siren ?? '', page: 1, perPage: 1, shown: null }, companies)),
  connectionCut: (response) => {
    response.type('json').set('Content-Length', '4000').write('{"results":[');
    response.destroy();
  },
  htmlPage: (response) => void response.send('<!doctype html><title>Maintenance</title>'),
};

/** Answers as badly as asked. */
export function misbehave(trouble: Trouble, response: Response, companies: readonly SimulatedCompany[]): void {
  fail[trouble](response, companies);
}
