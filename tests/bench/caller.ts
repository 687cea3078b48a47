/** A logged-in caller over kept connections; lighter than `fetch`, because it shares two cores with what it measures. */
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { ApiClient } from '../support/apiClient';
import { emailOf } from '../support/story';
import { DEMO_PASSWORD } from '../../tools/demo/load';

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

export interface Caller {
  get: (path: string) => Promise<string>;
  /** With an Idempotency-Key of its own. */
  post: (path: string, body?: object) => Promise<string>;
}

/** @param name somebody of the demo */
export async function logIn(baseUrl: string, name: string): Promise<Caller> {
  const { cookie } = await new ApiClient(baseUrl).login({ email: emailOf(name), password: DEMO_PASSWORD });
  const call = (method: string, path: string, headers: Record<string, string | number>, body = '') =>
    new Promise<string>((resolve, reject) => {
      const request = http.request(
        `${baseUrl}/api/v1${path}`,
        { method, agent, headers: { Cookie: cookie, ...headers } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            if (response.statusCode === 200 || response.statusCode === 201) resolve(text);
            else reject(new Error(`${method} ${path} answered ${response.statusCode ?? 0}: ${text}`));
          });
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  return {
    get: (path) => call('GET', path, {}),
    post: (path, body = {}) => {
      const text = JSON.stringify(body);
      return call(
        'POST',
        path,
        {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(text),
          'Idempotency-Key': randomUUID(),
        },
        text,
      );
    },
  };
}
