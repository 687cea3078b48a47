/** The product of an earlier commit, compiled with the packages of now: what still runs while a deployment goes on. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { serverSources } from './compile';
import { buildProduct } from './product';

const root = path.resolve(__dirname, '../..');
const below = path.join(root, '.cache/previous');

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, maxBuffer: 256 * 1024 * 1024 });

/** @returns its folder. Inside the clone, so that it loads the same packages: crash points are planted in those. */
export async function productOf(commit: string): Promise<string> {
  const built = path.join(below, git('rev-parse', '--verify', `${commit}^{commit}`).toString().trim());
  if (existsSync(built)) return built;
  const sources = `${built}.sources.${process.pid}`;
  const making = `${built}.${process.pid}`;
  mkdirSync(sources, { recursive: true });
  try {
    execFileSync('tar', ['-x', '-C', sources], { input: git('archive', commit, ...serverSources, 'workflows') });
    await buildProduct(making, sources);
    renameSync(making, built);
  } finally {
    rmSync(sources, { recursive: true });
  }
  return built;
}
