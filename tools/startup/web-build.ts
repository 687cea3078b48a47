/** The screens, built when their sources changed. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { hashOf, isStamped, writeStamp } from './stamp';

const run = promisify(execFile);
const root = path.resolve(__dirname, '../..');
const sources = ['web', 'contracts', 'domain', 'package-lock.json', 'tools/startup/web-build.ts'].map((name) =>
  path.join(root, name),
);
const stampFile = path.join(root, 'web/dist/.sources');

/** @returns false when the built screens are those of the sources. @throws with what the build said. */
export async function buildWebIfChanged(): Promise<boolean> {
  const hash = hashOf(sources);
  if (existsSync(path.join(root, 'web/dist/index.html')) && isStamped(stampFile, hash)) return false;
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  await run(process.execPath, [vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'], {
    cwd: root,
    // Whoever builds: told `test` or `development`, React comes with its own checks, several times slower.
    env: { ...process.env, NODE_ENV: 'production' },
    maxBuffer: 16 * 1024 * 1024,
  }).catch((error: unknown) => {
    throw new Error(
      `La construction des écrans a échoué :\n${stripVTControlCharacters(error instanceof Error ? error.message : String(error))}`,
    );
  });
  writeStamp(stampFile, hash);
  return true;
}
