/** The server that test databases live on. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commandOf } from '../../tools/startup/leftover';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../tools/startup/postgres';

/** Tests lose nothing when the machine stops: waiting for the disk would only slow them. */
const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

const PER_PROCESS = path.join(os.tmpdir(), 'jalon-test-servers');

/**
 * TEST_DATABASE_URL when the run gave one (`npm test` does), else an embedded server for this process.
 * Jest gives each test file its own globals but keeps the process: the address is found again through a file of the
 * process's folder. The server ends with the process.
 */
export async function testServerUrl(): Promise<string> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined && given !== '') return given;
  const folder = ownFolder();
  const addressFile = path.join(folder, 'address');
  if (existsSync(addressFile) && existsSync(path.join(folder, 'postgres.pid')))
    return readFileSync(addressFile, 'utf8');
  const server = await startTestPostgres();
  const address = server.socketUrl('postgres');
  writeFileSync(addressFile, address);
  return address;
}

/** The folder of this process's servers: two runs at once never share one. */
export const ownFolder = (): string => path.join(PER_PROCESS, String(process.pid));

/** What the processes of one run share: the folder of whoever started it. */
export const sharedFolder = (): string => process.env['TEST_SHARED_FOLDER'] ?? ownFolder();

/** Starts a fresh server that forgets everything. */
export function startTestPostgres(): Promise<EmbeddedPostgres> {
  removeFoldersOfEndedProcesses();
  const folder = ownFolder();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return startEmbeddedPostgres({
    dataDir: path.join(folder, 'data'),
    logFile: path.join(folder, 'postgres.log'),
    pidFile: path.join(folder, 'postgres.pid'),
    ownerPassword: 'tests-only',
    settings: FORGETFUL,
    // Node knows no sockets of the file system on Windows.
    ...(process.platform !== 'win32' && { socketDir: path.join(folder, 'socket') }),
    background: true,
  });
}

function removeFoldersOfEndedProcesses(): void {
  if (!existsSync(PER_PROCESS)) return;
  const ended = readdirSync(PER_PROCESS).filter((pid) => commandOf(Number(pid)) === undefined);
  for (const pid of ended) rmSync(path.join(PER_PROCESS, pid), { recursive: true, force: true });
}
