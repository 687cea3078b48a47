import type { WorkReport } from '../../../contracts/reports';

/** From 1, quick, to 4, the slowest of the process; a step that nobody ended in the period has none. */
export type Heat = 1 | 2 | 3 | 4;

const shades: readonly Heat[] = [1, 2, 3, 4];

/** By share of the slowest median: two steps that take as long have one shade. */
export function heatOf(
  steps: readonly Pick<WorkReport['steps'][number], 'node' | 'medianMinutes'>[],
): Map<string, Heat> {
  const slowest = Math.max(0, ...steps.map(({ medianMinutes }) => medianMinutes ?? 0));
  const heats = new Map<string, Heat>();
  for (const { node, medianMinutes } of steps) {
    if (medianMinutes === null || slowest === 0) continue;
    heats.set(node, shades[Math.min(shades.length - 1, Math.floor((medianMinutes / slowest) * shades.length))] ?? 1);
  }
  return heats;
}
