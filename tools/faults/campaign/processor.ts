/** Processor time of this machine, and what of it some processes took with all their children. Linux only. */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { familyOf } from '../plant/family';

/** Of the kernel's clock: 100 a second on every Linux that Node runs on. */
const msPerTick = 10;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Own time and that of children that ended: a connection of PostgreSQL that closed is in its parent's. */
function takenByOne(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // From the third field on; utime, stime, cutime and cstime are the fourteenth to the seventeenth.
    return (
      sum(
        stat
          .slice(stat.lastIndexOf(')') + 2)
          .split(' ')
          .slice(11, 15)
          .map(Number),
      ) * msPerTick
    );
  } catch {
    return 0; // it ended between the listing and the look, and is in its parent's time
  }
}

/** Milliseconds since the start of each. */
export const takenBy = (pids: readonly number[]): number => sum(pids.flatMap(familyOf).map(takenByOne));

/** Milliseconds of all processors together, since the machine's start. */
export function takenOfMachine(): { busy: number; whole: number } {
  const times = os.cpus().map((cpu) => cpu.times);
  const busy = sum(times.map(({ user, nice, sys, irq }) => user + nice + sys + irq));
  return { busy, whole: busy + sum(times.map(({ idle }) => idle)) };
}

type OfMachine = ReturnType<typeof takenOfMachine>;

/** The share of the machine, from 0 to 1, that anybody took between two looks. */
export const busyBetween = (before: OfMachine, after: OfMachine): number =>
  (after.busy - before.busy) / Math.max(after.whole - before.whole, 1);

export interface Taken {
  own: number;
  machine: OfMachine;
}

/** The share of the machine, from 0 to 1, that whoever is not "own" took between two looks. */
export function shareOfOthers(before: Taken, after: Taken): number {
  const others = after.machine.busy - before.machine.busy - (after.own - before.own);
  return Math.max(0, Math.round((others / Math.max(after.machine.whole - before.machine.whole, 1)) * 100) / 100);
}
