/** What was recorded when: the digest of each history, so that none is written over. Lines are only added. */
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { historiesDir, historyFiles } from './histories';

const manifestFile = path.join(historiesDir, 'manifest.txt');

export interface Recorded {
  /** From the folder of histories. */
  file: string;
  sha256: string;
}

export const digestOf = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(path.join(historiesDir, file)))
    .digest('hex');

/** The lines of the manifest, oldest first. */
export function recorded(): Recorded[] {
  return readFileSync(manifestFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [sha256 = '', file = ''] = line.split('  ');
      return { file, sha256 };
    });
}

/** Adds the histories that have no line yet. @returns their files */
export function adopt(): string[] {
  const known = new Set(recorded().map(({ file }) => file));
  const added = historyFiles().filter((file) => !known.has(file));
  appendFileSync(manifestFile, added.map((file) => `${digestOf(file)}  ${file}\n`).join(''));
  return added;
}

/** What is not as it was recorded, in words. */
export function tampered(
  files: readonly string[],
  lines: readonly Recorded[],
  digest: (file: string) => string,
): string[] {
  const known = new Map(lines.map(({ file, sha256 }) => [file, sha256]));
  return [
    ...files
      .filter((file) => !known.has(file))
      .map((file) => `${file} has no line in the manifest (npm run replay:adopt)`),
    ...[...known.keys()]
      .filter((file) => !files.includes(file))
      .map((file) => `${file} is gone: a build's histories go only when no run of it is left`),
    ...files
      .filter((file) => known.has(file) && known.get(file) !== digest(file))
      .map((file) => `${file} was written over: record a new build instead`),
    ...(known.size === lines.length ? [] : ['a file has two lines']),
  ];
}
