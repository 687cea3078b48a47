/** Those who send a byte now and then hold nobody up, and are let go. */
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../support/apiClient';
import { startTestApi, type TestApi } from '../support/api';

const PATIENCE = { headersMs: 1500, requestMs: 3000, checkEveryMs: 250 };
const HEAD =
  'POST /api/v1/auth/login HTTP/1.1\r\nHost: jalon.example\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n';

let api: TestApi;
let anna: ApiClient;
beforeAll(async () => {
  api = await startTestApi({ patience: PATIENCE });
  anna = await api.login(api.firm.people.anna);
});
afterAll(() => api.close());

interface Slow {
  /** Settles with what the server said before it cut the line. */
  cut: Promise<string>;
  socket: net.Socket;
}

function slowly(start: string): Slow {
  const socket = net.connect(Number(new URL(api.url).port), '127.0.0.1');
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
  // Writing into a line that was cut is part of the game.
  socket.on('error', (error) => (said += ` [${error.message}]`));
  const dribble = setInterval(() => socket.write('x'), 200);
  socket.write(start);
  const cut = new Promise<string>((resolve) => socket.on('close', () => resolve((clearInterval(dribble), said))));
  return { cut, socket };
}

test('two hundred slow senders: others are answered at once, and each of them is cut', async () => {
  const slow = [
    ...Array.from({ length: 100 }, () => slowly(HEAD)),
    ...Array.from({ length: 100 }, () => slowly(`${HEAD}\r\n{"email":"`)),
  ];
  await sleep(300);
  const began = Date.now();
  expect((await anna.get('/me')).status).toBe(200);
  expect(Date.now() - began).toBeLessThan(2000);
  const said = await Promise.all(slow.map(({ cut }) => cut));
  expect(said.filter((answer) => !/ 408 |ECONNRESET|EPIPE/.test(answer))).toEqual([]);
}, 30_000);

test('an open screen is not cut: it is the answer that takes its time', async () => {
  const response = await anna.fetch('GET', '/events');
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  await reader.read();
  await sleep(PATIENCE.requestMs + 1500);
  api.deps.changes.publish([
    { companyId: api.firm.companyId, buId: api.firm.bu.rennes, topic: 'account', id: 'still-here', version: 1 },
  ]);
  expect(new TextDecoder().decode((await reader.read()).value)).toContain('still-here');
  await reader.cancel();
}, 30_000);
