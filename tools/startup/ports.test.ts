import { once } from 'node:events';
import { createServer } from 'node:net';
import { assertPortFree, freePort, PortTakenError } from './ports';

test('a port that another program holds is refused with its number and what to type', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const refused = assertPortFree(port, '127.0.0.1');
  await expect(refused).rejects.toThrow(PortTakenError);
  await expect(refused).rejects.toThrow(`Le port ${port} est déjà pris`);
  await expect(refused).rejects.toThrow(`PORT=${port + 1} npm start`);
  other.close();
});

test('a free port is accepted, and left free', async () => {
  const port = await freePort();
  await assertPortFree(port, '127.0.0.1');
  await assertPortFree(port, '127.0.0.1');
});

test('a chosen port is none that the system gives out by itself, so nothing takes it before its program starts', async () => {
  const ports = await Promise.all(Array.from({ length: 100 }, () => freePort()));
  expect(Math.min(...ports)).toBeGreaterThanOrEqual(20_000);
  expect(Math.max(...ports)).toBeLessThan(32_768);
});

test('an address that is not this machine’s is refused by name', async () => {
  await expect(assertPortFree(3000, '192.0.2.1')).rejects.toThrow('192.0.2.1:3000');
});
