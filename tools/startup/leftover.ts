/** What a tool that was killed may leave for a moment: its children are ending, and their files are still held. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The command line of a process, or undefined when there is none (a dead process not yet collected counts as none). */
export function commandOf(pid: number): string | undefined {
  if (existsSync('/proc/self')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
    } catch {
      return undefined; // no such process, or it ended between the two reads
    }
  }
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined; // ps ends with 1 when there is no such process
  }
}

/** The pid in the first line of a pid file when that process lives and is ours, recognised by a fragment of its command. */
export function livingOwner(pidFile: string, fragment: string): number | undefined {
  if (!existsSync(pidFile)) return undefined;
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  return Number.isInteger(pid) && pid !== process.pid && commandOf(pid)?.includes(fragment) ? pid : undefined;
}

/**
 * Ends the process of an earlier run that the pid file names, waiting for it first, since its guard is stopping it.
 * A stale file, whose number now belongs to somebody else, is only removed.
 */
export async function endLeftover(pidFile: string, fragment: string, limitMs = 8000): Promise<void> {
  const started = Date.now();
  for (let pid = livingOwner(pidFile, fragment); pid !== undefined; pid = livingOwner(pidFile, fragment)) {
    const waited = Date.now() - started;
    if (waited > limitMs) process.kill(pid, 'SIGKILL');
    else if (waited > limitMs / 2) process.kill(pid, 'SIGINT');
    await sleep(100);
  }
  rmSync(pidFile, { force: true });
}
