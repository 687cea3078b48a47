import { spawn, type ChildProcess } from 'node:child_process';
import net from 'node:net';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Connection } from '@temporalio/client';
import { hasKnownHole } from '../../platform/engineVersion';
import { commandOf } from '../../tools/startup/leftover';
import { freePort } from '../../tools/startup/ports';

const root = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'jalon-start-'));
const children = ['api', 'worker', 'temporal', 'postgres'];
let port: number;
let running: ChildProcess | undefined;
let said = '';

beforeAll(async () => (port = await freePort()));
afterAll(() => {
  running?.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `npm start`'s program on the test's folder, and settles when it says that Jalon is ready, or ends. */
function start(extra: Record<string, string> = {}): Promise<ChildProcess> {
  said = '';
  const embedded = { DATABASE_URL: '', APP_DATABASE_URL: '', TEMPORAL_ADDRESS: '' };
  const child = spawn(process.execPath, ['tools/bootstrap.mjs', 'start'], {
    cwd: root,
    env: { ...process.env, ...embedded, PORT: String(port), JALON_DATA_DIR: folder, ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => {
        said += part.toString('utf8');
        if (said.includes('Ctrl-C pour tout arrêter')) resolve(child);
      });
    }
    child.once('exit', () => resolve(child));
  });
}

const pidOf = (name: string) => Number(readFileSync(path.join(folder, 'run', `${name}.pid`), 'utf8'));
const livesAgain = (name: string, before: number) => {
  try {
    return pidOf(name) !== before;
  } catch {
    return false; // between two lives it has no file
  }
};
const isReady = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
const until = async (condition: () => boolean) => {
  for (let tries = 0; !condition() && tries < 1200; tries++) await new Promise((resolve) => setTimeout(resolve, 100));
  return condition();
};

test('one command serves Jalon from an empty folder', async () => {
  running = await start();
  expect(said).toContain(`Jalon est prêt : http://127.0.0.1:${port}`);
  expect(await isReady()).toBe(true);
}, 300_000);

/** Addresses of this machine that are not the loopback's own; Linux answers on every address of the loopback's network. */
const beyondLoopback = () => [
  ...Object.values(os.networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
  ),
  ...(process.platform === 'linux' ? ['127.0.0.2'] : []),
];
const takesCalls = (host: string, at: number) =>
  new Promise<boolean>((resolve) => {
    const socket = net.connect({ host, port: at, timeout: 2000 });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once('connect', () => settle(true))
      .once('error', () => settle(false))
      .once('timeout', () => settle(false));
  });

test.each([
  ['temporal', /--port (\d+)/],
  ['postgres', /port=(\d+)/],
] as const)('%s takes calls of this machine alone', async (name, told) => {
  const at = Number(told.exec(commandOf(pidOf(name)) ?? '')?.[1]);
  expect(await takesCalls('127.0.0.1', at)).toBe(true);
  expect(await Promise.all(beyondLoopback().map((host) => takesCalls(host, at)))).toEqual(
    beyondLoopback().map(() => false),
  );
});

test('the Temporal that it brings has no known hole', async () => {
  const [, at = ''] = /--port (\d+)/.exec(commandOf(pidOf('temporal')) ?? '') ?? [];
  const connection = await Connection.connect({ address: `127.0.0.1:${at}` });
  const { serverVersion } = await connection.workflowService.getSystemInfo({});
  await connection.close();
  expect(serverVersion).toMatch(/^\d+\.\d+\.\d+/);
  expect(hasKnownHole(serverVersion)).toBe(false);
});

test('a second start on the same folder is refused, and says which process holds it', async () => {
  const second = await start();
  expect(second.exitCode).toBe(1);
  expect(said).toContain(`processus ${pidOf('start')}`);
}, 300_000);

test('a start on a taken port is refused, and says what to type', async () => {
  const second = await start({ JALON_DATA_DIR: path.join(folder, 'other') });
  expect(second.exitCode).toBe(1);
  expect(said).toContain(`PORT=${port + 1} npm start`);
}, 300_000);

test('killed outright, it leaves nothing running, and the next start finds its data again', async () => {
  const pids = children.map(pidOf);
  process.kill(pidOf('start'), 'SIGKILL');
  expect(await until(() => pids.every((pid) => commandOf(pid) === undefined))).toBe(true);
  running = await start();
  expect(said).toMatch(/Données de démonstration \(déjà là\)/);
  expect(await isReady()).toBe(true);
}, 300_000);

test('a worker that is killed comes back by itself', async () => {
  const before = pidOf('worker');
  process.kill(before, 'SIGKILL');
  expect(await until(() => livesAgain('worker', before))).toBe(true);
  expect(said).toContain('worker : arrêt inattendu (signal SIGKILL)');
}, 300_000);

test('Ctrl-C ends everything, with exit code 0', async () => {
  const pids = children.map(pidOf);
  const ended = new Promise((resolve) => running?.once('exit', resolve));
  running?.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(pids.filter((pid) => commandOf(pid) !== undefined)).toEqual([]);
  expect(readdirSync(path.join(folder, 'run'))).toEqual([]);
}, 300_000);
