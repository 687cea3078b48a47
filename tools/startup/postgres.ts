/** The embedded PostgreSQL: its own data folder, a free port, the loopback only. */
import { chownSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { startChild, type RunningChild } from './child-process';
import { endLeftover } from './leftover';
import { tail } from './log-file';
import { freePort } from './ports';
import { initialiseCluster, postgresBinary } from './postgres-cluster';
import { postgresUser, runAs } from './postgres-user';

export interface EmbeddedPostgresOptions {
  /** Where the cluster lives; made at the first start, reused after. */
  dataDir: string;
  logFile: string;
  pidFile: string;
  ownerPassword: string;
  /** A free one unless told: a server that is started again keeps its own, since others know it. */
  port?: number;
  /** `-c name=value`, in addition to those that make it local. Tests switch durability off here. */
  settings?: Readonly<Record<string, string>>;
  /** Where it also listens on a socket of the file system, which costs a third less than the loopback; made when missing. */
  socketDir?: string;
  /** See `ChildSpec`. */
  background?: boolean;
}

export interface EmbeddedPostgres {
  /** The owner's address of one database of this cluster. */
  url: (database: string) => string;
  /** The same through `socketDir`; the other where there is none. */
  socketUrl: (database: string) => string;
  pid: number;
  stop: RunningChild['stop'];
  exited: RunningChild['exited'];
}

const OWNER = 'jalon_owner';
// After a kill in the middle of heavy writing, PostgreSQL first replays its journal.
const READY_LIMIT_MS = 120_000;

/** Starts the cluster, after an unclean end too, and settles once it answers. @throws with the end of its log when it does not. */
export async function startEmbeddedPostgres({
  dataDir,
  logFile,
  pidFile,
  ownerPassword,
  port: wantedPort,
  settings = {},
  socketDir,
  background = false,
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const user = postgresUser();
  const home = path.resolve(dataDir);
  if (!existsSync(home)) initialiseCluster({ home, owner: OWNER, password: ownerPassword, user });
  // The server's own lock file counts, not ours: it is what refuses a second server on the same data.
  await endLeftover(path.join(home, 'postmaster.pid'), home);

  if (socketDir !== undefined) {
    mkdirSync(socketDir, { recursive: true });
    if (user) chownSync(socketDir, user.uid, user.gid);
  }
  const port = wantedPort ?? (await freePort());
  const flags = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: socketDir ?? '',
    port: String(port),
    timezone: 'UTC',
    ...settings,
  };
  const args = ['-D', home, ...Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const server = startChild({
    name: 'postgres',
    ...runAs(user, postgresBinary('postgres'), args, home),
    cwd: '/',
    logFile,
    pidFile,
    stopSignal: 'SIGINT',
    background,
  });

  const url = (database: string) =>
    `postgres://${OWNER}:${encodeURIComponent(ownerPassword)}@127.0.0.1:${port}/${database}`;
  const socketUrl = (database: string) =>
    socketDir === undefined ? url(database) : `${url(database)}?host=${encodeURIComponent(socketDir)}`;
  await untilReady(url('postgres'), server);
  return { url, socketUrl, pid: server.pid, stop: server.stop, exited: server.exited };
}

async function untilReady(url: string, server: RunningChild): Promise<void> {
  let ended: string | undefined;
  void server.exited.then((how) => (ended = how));
  const deadline = Date.now() + READY_LIMIT_MS;
  let last: unknown;
  while (Date.now() < deadline) {
    if (ended !== undefined) throw new Error(`PostgreSQL s’est arrêté (${ended}) :\n${tail(server.logFile)}`);
    last = await refusalOf(url);
    if (last === undefined) return;
    await sleep(50);
  }
  await server.stop();
  throw new Error(`PostgreSQL ne répond pas après ${READY_LIMIT_MS / 1000} s :\n${tail(server.logFile)}`, {
    cause: last,
  });
}

async function refusalOf(url: string): Promise<unknown> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error;
  } finally {
    await client.end();
  }
}
