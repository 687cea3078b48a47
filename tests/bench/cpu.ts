/** Processor time of the parts of an installation, from /proc; empty where there is none. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Name → process; whatever the process has started counts with it. */
export type Parts = Readonly<Record<string, number>>;

/** Linux counts in hundredths of a second. */
const MS_PER_TICK = 10;

interface Stat {
  parent: number;
  ms: number;
}

/** The fields after the name in parentheses: state, parent, … user, system, then both of children that have ended. */
function statOf(pid: number): Stat | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return {
      parent: Number(fields[1]),
      ms: [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0) * MS_PER_TICK,
    };
  } catch {
    return undefined; // ended since the folder was listed
  }
}

export function cpuOf(parts: Parts): Record<string, number> {
  if (!existsSync('/proc/self/stat')) return {};
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const stats = new Map(pids.map((pid) => [pid, statOf(pid)]));
  const spent = (root: number) =>
    [...stats].reduce((sum, [pid, stat]) => sum + (stat && (pid === root || stat.parent === root) ? stat.ms : 0), 0);
  return Object.fromEntries(Object.entries(parts).map(([name, pid]) => [name, spent(pid)]));
}
