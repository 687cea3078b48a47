/** Breaks one thing after the other, as the seed says; whatever ends is started again by a supervisor. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Part } from '../plant/part';
import type { Plant } from '../plant/plant';
import { crashPoints } from '../preload/points';
import type { Chance } from './chance';

export interface Fault {
  at: number;
  kind: string;
  /** From the end of the fault until each API says that it is ready. */
  recoveredMs: number | null;
}

type Act = (plant: Plant, chance: Chance) => Promise<string>;

async function killOne(parts: readonly Part[], chance: Chance): Promise<string> {
  const part = chance.pick(parts);
  await part.kill();
  return `kill ${part.name}`;
}

const killed = (plant: Plant) => plant.orders.crashed().length;

/** Half the kills of applications are at a named point; when nobody comes by it in time, one is killed where it is. */
async function crash(plant: Plant, chance: Chance, prefix: string, parts: readonly Part[]): Promise<string> {
  if (chance.next() < 0.5) return killOne(parts, chance);
  const point = chance.pick(crashPoints.filter((name) => name.startsWith(prefix)));
  const before = killed(plant);
  plant.orders.arm(point);
  for (let waited = 0; waited < 5000 && killed(plant) === before; waited += 100) await sleep(100);
  plant.orders.disarm();
  return killed(plant) > before ? `kill at ${point}` : killOne(parts, chance);
}

async function pauseOne(plant: Plant, chance: Chance): Promise<string> {
  const part = chance.pick([...plant.apis, ...plant.workers, plant.postgres, plant.temporal]);
  part.pause();
  await sleep(chance.between(2000, 8000));
  part.resume();
  return `pause ${part.name}`;
}

async function badLink(plant: Plant, chance: Chance): Promise<string> {
  const name = chance.pick(['database', 'engine', 'mail'] as const);
  const link = plant.links[name];
  const cut = chance.next() < 0.5;
  if (cut) link.cut();
  else link.slow(500);
  await sleep(chance.between(2000, 6000));
  link.mend();
  return `${cut ? 'cut' : 'slow'} ${name}`;
}

/** One after the other is asked to end and started again, as a deployment does. */
async function deploy(plant: Plant): Promise<string> {
  for (const part of [...plant.apis, ...plant.workers]) {
    await part.stopGently();
    await part.start();
    await sleep(1500);
  }
  return 'rolling restart';
}

const acts: readonly { weight: number; act: Act }[] = [
  { weight: 28, act: (plant, chance) => crash(plant, chance, 'api_', plant.apis) },
  { weight: 28, act: (plant, chance) => crash(plant, chance, 'worker_', plant.workers) },
  { weight: 15, act: (plant, chance) => killOne([plant.temporal], chance) },
  { weight: 15, act: (plant, chance) => killOne([plant.postgres], chance) },
  { weight: 8, act: pauseOne },
  { weight: 7, act: badLink },
  { weight: 3, act: deploy },
];

function drawn(chance: Chance): Act {
  return chance.pick(acts.flatMap(({ weight, act }) => Array.from({ length: weight }, () => act)));
}

async function untilServed({ baseUrls }: Plant, limitMs: number): Promise<number | null> {
  const from = Date.now();
  const isReady = async (url: string) =>
    fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) })
      .then(({ ok }) => ok)
      .catch(() => false);
  while (Date.now() - from < limitMs) {
    if ((await Promise.all(baseUrls.map(isReady))).every(Boolean)) return Date.now() - from;
    await sleep(100);
  }
  return null;
}

/** Goes on until stopped, which is told what was broken so far; one fault in five comes before the last was got over. */
export async function breakThings(
  plant: Plant,
  chance: Chance,
  stopped: (faults: readonly Fault[]) => boolean,
  pauseMs: readonly [number, number],
): Promise<Fault[]> {
  const faults: Fault[] = [];
  while (!stopped(faults)) {
    const at = Date.now();
    const kind = await drawn(chance)(plant, chance);
    faults.push({ at, kind, recoveredMs: chance.next() < 0.2 ? null : await untilServed(plant, 40_000) });
    await sleep(chance.between(...pauseMs));
  }
  return faults;
}
