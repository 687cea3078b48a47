import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Removes unfinished uploads, and content that no row knows, last touched before `olderThan` (milliseconds since 1970).
 * Only names that the store itself gives are looked at: whatever else somebody put there stays.
 */
export async function sweep(directory: string, knownIds: ReadonlySet<string>, olderThan: number): Promise<number> {
  const files = await readdir(directory, { recursive: true }).catch(noneYet);
  const orphans = files.filter((file) => {
    const storeId = /^(?:incoming\/([0-9a-f]{32})\.part|[0-9a-f]{2}\/([0-9a-f]{32}))$/.exec(
      file.split(path.sep).join('/'),
    );
    return storeId !== null && (storeId[2] === undefined || !knownIds.has(storeId[2]));
  });
  let removed = 0;
  for (const orphan of orphans) {
    const file = path.join(directory, orphan);
    const { mtimeMs } = await stat(file).catch(goneMeanwhile);
    if (mtimeMs >= olderThan) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

function noneYet(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

/** An upload that ends while we look is young by definition. */
function goneMeanwhile(error: NodeJS.ErrnoException): { mtimeMs: number } {
  if (error.code === 'ENOENT') return { mtimeMs: Infinity };
  throw error;
}
