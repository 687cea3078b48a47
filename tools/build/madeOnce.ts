import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from '../startup/stamp';

const root = path.resolve(__dirname, '../..');

/** A folder below `.cache` made from sources, once for each state of them; two processes may ask for it at once. */
export async function madeOnce(name: string, sources: readonly string[], make: (into: string) => Promise<void> | void): Promise<string> {
  const folder = path.join(root, '.cache/build', `${name}-${hashOf(sources.map((source) => path.join(root, source))).slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  await make(making);
  try {
    renameSync(making, folder);
  } catch (error) {
    // Another process made the same one meanwhile.
    if (!existsSync(folder)) throw error;
    rmSync(making, { recursive: true });
  }
  return folder;
}
