/** A register in this process that follows the published contract of « Recherche d'entreprises », with invented companies only. */
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import { createThrottle } from '../throttle';
import { simulatedCompanies, type SimulatedCompany } from './catalogue';
import { misbehave } from './misbehave';
import { readQuery, search } from './search';
import { troubleOf } from './troubles';

export interface RegisterSimulatorOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  companies?: readonly SimulatedCompany[];
  /** Above it the answer is 429, as at the real one. */
  requestsPerSecond?: number;
}

/** Starts on the loopback interface. `close` also ends answers that are still being made slowly. */
export async function startRegisterSimulator(
  options: RegisterSimulatorOptions = {},
): Promise<{ url: string; close: () => Promise<void> }> {
  const { port = 0, companies = simulatedCompanies, requestsPerSecond = 7 } = options;
  const throttle = createThrottle(requestsPerSecond);
  const app = express().disable('x-powered-by');

  app.get('/search', (request, response) => {
    if (throttle.take(0).granted) answer(request, response, companies);
    else tooManyRequests(response);
  });
  app.use((_request, response) => {
    response.status(404).json({ erreur: 'La page demandée n’existe pas.' });
  });

  const server = app.listen(port, '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve).once('error', reject);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function answer(request: Request, response: Response, companies: readonly SimulatedCompany[]): void {
  const query = readQuery(request.query);
  if ('refusal' in query) {
    response.status(400).json({ erreur: query.refusal });
    return;
  }
  const trouble = troubleOf(query.q);
  if (trouble) misbehave(trouble, response, companies);
  else response.json(search(query, companies));
}

function tooManyRequests(response: Response): void {
  response.status(429).set('Retry-After', '1').json({ erreur: 'Trop de requêtes.' });
}
