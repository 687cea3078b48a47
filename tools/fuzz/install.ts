/** Schemathesis, with all it needs, as pinned by version and hash; beside the project, never into the machine's own Python. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { hashOf } from '../startup/stamp';

const run = promisify(execFile);
const INSTALL_LIMIT_MS = 300_000;

const root = path.resolve(__dirname, '../..');
const requirements = path.join(__dirname, 'requirements.txt');

/** @returns the folder to put on PYTHONPATH; fetched by pip when these very versions are not there yet. */
export async function schemathesisFolder(): Promise<string> {
  const parent = path.join(root, '.cache/fuzz');
  const folder = path.join(parent, hashOf([requirements]).slice(0, 12));
  if (existsSync(folder)) return folder;
  mkdirSync(parent, { recursive: true });
  const scratch = mkdtempSync(path.join(parent, 'making-'));
  await run(
    'python3',
    [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--only-binary=:all:',
      '--require-hashes',
      '--target',
      scratch,
      '-r',
      requirements,
    ],
    { timeout: INSTALL_LIMIT_MS },
  );
  renameSync(scratch, folder);
  return folder;
}
