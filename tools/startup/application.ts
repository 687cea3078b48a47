/** The API and the worker as children, and how we know that they serve. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild, type RunningChild } from './child-process';
import type { DataFolder } from './data-folder';
import { tail } from './log-file';
import { supervise, type Supervised } from './supervise';

const root = path.resolve(__dirname, '../..');

/** Entry files by the name of their log and pid files. */
const APPLICATION = { api: 'api/server.ts', worker: 'worker.ts' } as const;
export type ApplicationName = keyof typeof APPLICATION;

/** The file of a build that this entry file became. */
export const builtEntry = (product: string, name: ApplicationName): string =>
  path.join(product, APPLICATION[name].replace(/\.ts$/, '.js'));

/** Starts one of them, unsupervised, from the folder of a build. */
export function launch(
  name: ApplicationName,
  env: NodeJS.ProcessEnv,
  folder: DataFolder,
  product: string,
): RunningChild {
  return startChild({
    name,
    command: process.execPath,
    args: [builtEntry(product, name)],
    cwd: root,
    env,
    logFile: folder.logFile(name),
    pidFile: folder.pidFile(name),
  });
}

/** What stands in the command line of each, whatever build it runs. */
export const traceOf = (name: ApplicationName): string => APPLICATION[name].replace(/ts$/, 'js');

/** Starts one of them from a build and keeps it running; its log is quoted when it dies. */
export function startApplication(
  name: ApplicationName,
  env: NodeJS.ProcessEnv,
  folder: DataFolder,
  product: string,
): Promise<Supervised> {
  const logFile = folder.logFile(name);
  return supervise(
    name,
    () => Promise.resolve(launch(name, env, folder, product)),
    (message) => console.error(`\n  ✗ ${message}\n${tail(logFile)}\n    Journal complet : ${logFile}`),
  );
}

const READY_LIMIT_MS = 90_000;

/** Settles when the API says that it, the database and the workers serve. @throws when one of the children dies first, or after 90 s. */
export async function untilReady(baseUrl: string, children: readonly Pick<Supervised, 'firstDeath'>[]): Promise<void> {
  let death: string | undefined;
  for (const { firstDeath } of children) void firstDeath.then((how) => (death = how));
  const deadline = Date.now() + READY_LIMIT_MS;
  let last = 'aucune réponse';
  while (Date.now() < deadline) {
    if (death !== undefined) throw new Error(`L’application s’est arrêtée pendant son démarrage (${death}).`);
    last = await readiness(`${baseUrl}/readyz`);
    if (last === 'prêt') return;
    await sleep(150);
  }
  throw new Error(`L’application n’est pas prête après ${READY_LIMIT_MS / 1000} s : ${last}`);
}

async function readiness(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    return response.ok ? 'prêt' : `${response.status} ${await response.text()}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
