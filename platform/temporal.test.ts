import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { openTemporal } from './temporal';

/** A port of this machine that nobody listens on. */
async function silentPort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('an engine that was away is called again within a second of its return', async () => {
  const port = await silentPort();
  const { client, withinDeadline, close } = openTemporal({
    address: `127.0.0.1:${port}`,
    namespace: 'default',
    dataConverter: {},
  });
  const call = () =>
    withinDeadline(() => client.workflow.getHandle('opportunity/1').describe(), 300).catch(() => undefined);
  for (const until = Date.now() + 3100; Date.now() < until;) {
    await call();
    await sleep(50);
  }

  const back = net.createServer().listen(port, '127.0.0.1');
  const called = new Promise<number>((resolve) => {
    back.on('connection', (socket) => {
      socket.destroy();
      resolve(Date.now());
    });
  });
  const since = Date.now();
  expect((await called) - since).toBeLessThan(1000);
  await close();
  await new Promise((resolve) => back.close(resolve));
}, 15_000);
