/** The folder through which processes of a plant are told to die at a point or to have a defect: see `preload/armed.ts`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { CrashPoint, PlantedBug } from '../preload/points';

export interface Orders {
  folder: string;
  /** The next process that comes by this point dies there. */
  arm: (point: CrashPoint) => void;
  disarm: () => void;
  /** Points at which a process died so far, in order. */
  crashed: () => string[];
  /** @returns takes the defect out again */
  plantBug: (bug: PlantedBug, told?: string) => () => void;
}

export function openOrders(folder: string): Orders {
  mkdirSync(folder, { recursive: true });
  const crashAt = path.join(folder, 'crash-at');
  return {
    folder,
    arm: (point) => {
      // Written beside, then renamed: a process never reads half an order.
      writeFileSync(`${crashAt}.part`, point);
      renameSync(`${crashAt}.part`, crashAt);
    },
    disarm: () => rmSync(crashAt, { force: true }),
    crashed: () =>
      readdirSync(folder)
        .filter((name) => name.startsWith('crashed-'))
        .map((name) => name.split('-'))
        .sort((a, b) => Number(a[3]) - Number(b[3]))
        .map(([, point = '']) => point),
    plantBug: (bug, told = '') => {
      const file = path.join(folder, `planted-${bug}`);
      writeFileSync(file, told);
      return () => rmSync(file, { force: true });
    },
  };
}
