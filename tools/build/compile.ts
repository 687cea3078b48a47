/** Sources as CommonJS, each file in the place it has among the sources: what finds a neighbour by its path finds it here too. */
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformFileSync, type Options } from '@swc/core';

/** Folders and files of the server. Workflows are not among them: they run from their bundle. */
export const serverSources = [
  'activities',
  'api',
  'contracts',
  'db',
  'domain',
  'integrations',
  'migrations',
  'platform',
  'tools',
  'worker.ts',
] as const;

/** Tools that only a clone has: they prove or build the product. */
const ofTheClone = /^tools\/(build|checks|faults|schema)\//;
const forTests = /\.(test|fixture)\.tsx?$/;

const compiler: Options = {
  swcrc: false,
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'commonjs' },
  // Beside the file: within it they are two thirds of what a process reads before it starts.
  sourceMaps: true,
};

function filesBelow(root: string, source: string): string[] {
  if (source.endsWith('.ts')) return [source];
  const entries = readdirSync(path.join(root, source), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return entries
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Every file of the server, by its path from the root. */
export function serverFiles(root: string): string[] {
  return serverSources
    .flatMap((source) => filesBelow(root, source))
    .filter((file) => !ofTheClone.test(file) && !forTests.test(file));
}

/** Writes the compiled sources, and beside them what they read (lists, SQL). @throws with the place when a file does not compile */
export function compile(root: string, files: readonly string[], into: string): void {
  for (const file of files) {
    const target = path.join(into, file);
    mkdirSync(path.dirname(target), { recursive: true });
    if (file.endsWith('.ts')) writeCompiled(path.join(root, file), target.replace(/\.ts$/, '.js'));
    else copyFileSync(path.join(root, file), target);
  }
}

function writeCompiled(source: string, target: string): void {
  const { code, map = '' } = transformFileSync(source, compiler);
  writeFileSync(target, `${code}//# sourceMappingURL=${path.basename(target)}.map\n`);
  writeFileSync(`${target}.map`, map);
}
