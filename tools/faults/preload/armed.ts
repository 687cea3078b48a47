/**
 * What a test tells a running process to do to itself, by one small file. Loaded with `--import` by the tests' own
 * start-up and by nothing else: the product holds no line of it and cannot be made to do it.
 */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import type { CrashPoint, PlantedBug } from './points';

/** Named by the test; each process of one plant looks at the same folder. */
export const folder = process.env.JALON_FAULTS_DIR ?? '';
if (folder === '' || process.env.NODE_ENV === 'production')
  throw new Error('crash points are for tests: JALON_FAULTS_DIR is missing, or this is production');

const armed = `${folder}/crash-at`;

/** What runs here; else it is the worker. */
export const isApi = process.argv.some((argument) => argument.endsWith('server.js'));

/** Dies here, outright, when this is the armed point: the first process to come by takes the order, so one dies once. */
export function dieAt(point: CrashPoint): void {
  if (!existsSync(armed)) return;
  try {
    if (readFileSync(armed, 'utf8') !== point) return;
    renameSync(armed, `${folder}/crashed-${point}-${process.pid}-${Date.now()}`);
  } catch {
    return; // another process took it
  }
  process.kill(process.pid, 'SIGKILL');
  // The signal needs a moment to arrive, and nothing more may happen in it.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

/** What was said when the defect was planted, or null: the tests of the harness ask whether it would be seen. */
export function planted(bug: PlantedBug): string | null {
  const file = `${folder}/planted-${bug}`;
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
