import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from '../startup/stamp';

const root = path.resolve(__dirname, '../..');
const below = path.join(root, '.cache/build');

const keptForMs = 24 * 3_600_000;

/** Those of earlier states of the sources, unless somebody may still run them. */
function forgetOld(name: string, now: number): void {
  const folders = readdirSync(below)
    .filter((folder) => folder.startsWith(`${name}-`))
    .map((folder) => path.join(below, folder));
  for (const folder of folders.filter((one) => now - statSync(one).mtimeMs > keptForMs))
    rmSync(folder, { recursive: true, force: true });
}

/** Tells that somebody runs it: it is kept. @returns what ends that */
export function inUse(folder: string): () => void {
  const tell = () => utimesSync(folder, new Date(), new Date());
  tell();
  const telling = setInterval(tell, keptForMs / 24).unref();
  return () => clearInterval(telling);
}

/** A folder below `.cache` made from sources, once for each state of them; two processes may ask for it at once. */
export async function madeOnce(
  name: string,
  sources: readonly string[],
  make: (into: string) => Promise<void> | void,
): Promise<string> {
  const folder = path.join(below, `${name}-${hashOf(sources.map((source) => path.join(root, source))).slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  await make(making);
  try {
    renameSync(making, folder);
    forgetOld(name, Date.now());
  } catch (error) {
    // Another process made the same one meanwhile.
    if (!existsSync(folder)) throw error;
    rmSync(making, { recursive: true });
  }
  return folder;
}
