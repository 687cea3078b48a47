/** The product of an earlier commit, as that one builds it, with the packages of now: what still runs while a deployment goes on. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { serverSources } from './compile';

const root = path.resolve(__dirname, '../..');
const below = path.join(root, '.cache/previous');

const run = (command: string, args: readonly string[], input?: Buffer) =>
  execFileSync(command, args, { cwd: root, maxBuffer: 256 * 1024 * 1024, ...(input && { input }) });

const BUILD = 'require(process.argv[1]).buildProduct(process.argv[2])';

/** @returns its folder. Inside the clone, so that it loads the same packages: crash points are planted in those. */
export function productOf(commit: string): string {
  const hash = run('git', ['rev-parse', '--verify', `${commit}^{commit}`])
    .toString()
    .trim();
  const built = path.join(below, hash);
  if (existsSync(built)) return built;
  const sources = `${built}.sources`;
  const making = `${built}.making`;
  for (const folder of [sources, making]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  run('tar', ['-x', '-C', sources], run('git', ['archive', hash, ...serverSources, 'workflows']));
  run(process.execPath, ['--import', 'tsx', '-e', BUILD, path.join(sources, 'tools/build/product.ts'), making]);
  symlinkSync(path.join(root, 'web'), path.join(making, 'web'));
  renameSync(making, built);
  rmSync(sources, { recursive: true });
  return built;
}
