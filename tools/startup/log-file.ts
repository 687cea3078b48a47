/** Log files of the children: bounded, and quoted when something goes wrong. */
import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';

const MAX_BYTES = 10 * 1024 * 1024;

/** Moves a log that grew past its bound to `<file>.1`, replacing the one before. */
export function rotate(file: string): void {
  if (existsSync(file) && statSync(file).size > MAX_BYTES) renameSync(file, `${file}.1`);
}

/** The last lines of a log, indented, for an error message. */
export function tail(file: string, lines = 25): string {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(-lines)
    .map((line) => `    ${line}`)
    .join('\n');
}
