/** The embedded Temporal server: one program, state in one SQLite file, free ports, the loopback only. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { startChild, type RunningChild } from './child-process';
import { endLeftover } from './leftover';
import { tail } from './log-file';
import { freePort } from './ports';

export interface EmbeddedTemporalOptions {
  program: string;
  /** Undefined: all state in memory, for tests. */
  databaseFile?: string;
  namespace: string;
  logFile: string;
  pidFile: string;
  /** A free one unless told, like the database's. */
  port?: number;
  /** Serves Temporal's own screens on this port. */
  screensPort?: number;
  /** Dynamic configuration, for tests that meet the engine's limits in seconds. */
  settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedTemporal {
  address: string;
  pid: number;
  stop: RunningChild['stop'];
  exited: RunningChild['exited'];
}

const READY_LIMIT_MS = 60_000;

/** Starts the server and settles once it answers for the namespace. @throws with the end of its log when it does not. */
export async function startEmbeddedTemporal({
  program,
  databaseFile,
  namespace,
  logFile,
  pidFile,
  port: wantedPort,
  screensPort,
  settings = {},
}: EmbeddedTemporalOptions): Promise<EmbeddedTemporal> {
  await endLeftover(pidFile, 'start-dev');
  const port = wantedPort ?? (await freePort());
  if (databaseFile !== undefined) mkdirSync(path.dirname(databaseFile), { recursive: true });
  const storage = databaseFile === undefined ? [] : ['--db-filename', databaseFile];
  const screens =
    screensPort === undefined ? ['--headless'] : ['--ui-ip', '127.0.0.1', '--ui-port', String(screensPort)];
  const dynamic = Object.entries(settings).flatMap(([name, value]) => ['--dynamic-config-value', `${name}=${value}`]);
  const args = [
    'server',
    'start-dev',
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--namespace',
    namespace,
    '--log-level',
    'warn',
    ...storage,
    ...screens,
    ...dynamic,
  ];
  const server = startChild({ name: 'temporal', command: program, args, logFile, pidFile });

  const address = `127.0.0.1:${port}`;
  await untilReady(address, namespace, server);
  return { address, pid: server.pid, stop: server.stop, exited: server.exited };
}

async function untilReady(address: string, namespace: string, server: RunningChild): Promise<void> {
  let ended: string | undefined;
  void server.exited.then((how) => (ended = how));
  const deadline = Date.now() + READY_LIMIT_MS;
  while (Date.now() < deadline) {
    if (ended !== undefined) throw new Error(`Temporal s’est arrêté (${ended}) :\n${tail(server.logFile)}`);
    if (await answers(address, namespace)) return;
    await sleep(100);
  }
  await server.stop();
  throw new Error(`Temporal ne répond pas après ${READY_LIMIT_MS / 1000} s :\n${tail(server.logFile)}`);
}

/** Whether a Temporal server answers at the address and knows the namespace. */
export async function answers(address: string, namespace: string): Promise<boolean> {
  const connection = Connection.lazy({ address, connectTimeout: 1000 });
  try {
    await connection.withDeadline(Date.now() + 1000, () => connection.workflowService.describeNamespace({ namespace }));
    return true;
  } catch {
    return false; // not listening yet, or the namespace is still being made
  } finally {
    await connection.close();
  }
}
