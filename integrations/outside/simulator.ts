/** A system of somebody else in this process: takes what its contract lets through, once for a key, and fails when it is told to. */
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import type { z } from 'zod';

/** One thing that it can be told: `PUT` with a body of this shape, `DELETE` without one. */
export interface SimulatedResource {
  /** As Express writes it: `/contacts/:id`. */
  path: string;
  body: z.ZodType;
}

export interface Received {
  method: string;
  path: string;
  key: string;
  body: unknown;
}

export interface OutsideSimulator {
  url: string;
  /** What took effect, in order: a key that came twice is here once. */
  received: () => Received[];
  /** From now on it answers this status; null, and it works again. */
  fail: (status: number | null) => void;
  close: () => Promise<void>;
}

/** Starts on the loopback interface, on a free port. `GET /` lists what it has received. */
export async function startOutsideSimulator(resources: readonly SimulatedResource[]): Promise<OutsideSimulator> {
  const received = new Map<string, Received>();
  let failing: number | null = null;

  const take = (resource: SimulatedResource) => (request: Request, response: Response) => {
    const key = request.get('idempotency-key');
    if (failing !== null) return void response.sendStatus(failing);
    if (key === undefined) return void response.sendStatus(400);
    if (request.method === 'PUT' && !resource.body.safeParse(request.body).success)
      return void response.sendStatus(422);
    const { method, path } = request;
    const body: unknown = request.body;
    if (!received.has(key)) received.set(key, { method, path, key, body: method === 'PUT' ? body : null });
    response.sendStatus(204);
  };

  const app = express().disable('x-powered-by').use(express.json());
  for (const resource of resources) app.route(resource.path).put(take(resource)).delete(take(resource));
  app.get('/', (_request, response) => void response.json([...received.values()]));
  app.use((_request, response) => void response.sendStatus(404));

  const server = app.listen(0, '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve).once('error', reject);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: () => [...received.values()],
    fail: (status) => {
      failing = status;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
