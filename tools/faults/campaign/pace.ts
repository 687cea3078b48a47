/** How fast people are served and what it takes, in a part of a campaign where nothing breaks. */
import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import knex from 'knex';
import type { Journal, JournalEntry } from '../client/journal';
import { familyOf } from '../plant/family';
import type { Plant } from '../plant/plant';
import { heldMemory } from './heldMemory';
import { shareOfOthers, takenBy, takenOfMachine, type Taken } from './processor';

/** What the APIs and workers hold, all together. */
interface Held {
  descriptors: number;
  /** To PostgreSQL, of the application's role. */
  connections: number;
}

/** Descriptors and connections are the median of looks at every half second: a pool grows and shrinks with what comes. */
export interface Pace extends Held {
  /** Megabytes, at the end of the part. */
  memory: number;
  /** Of it, by process. */
  memoryOf: Record<string, number>;
  /** Commands accepted in a second. */
  perSecond: number;
  /** The share of the machine's processors, from 0 to 1, that something else than the campaign took. */
  others: number;
}

/** The first of it is for growing warm: what was started a moment ago serves slower. */
const warmingMs = (lengthMs: number) => Math.min(30_000, lengthMs / 2);

/** @param entries of the journal @param from and @param to: instants of the part, in milliseconds; both are counted */
export function acceptedPerSecond(entries: readonly JournalEntry[], from: number, to: number): number {
  const accepted = entries.filter(
    ({ at, method, outcome }) => method !== 'GET' && outcome === 'ok' && at >= from && at <= to,
  );
  return (accepted.length * 1000) / Math.max(to - from, 1);
}

const openDescriptors = (pid: number) => readdirSync(`/proc/${pid}/fd`).length;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

async function connectionsOf(ownerUrl: string): Promise<number> {
  const owner = knex({ client: 'pg', connection: ownerUrl, pool: { min: 0, max: 1 } });
  try {
    const { rows } = await owner.raw<{ rows: { connections: number }[] }>(
      'SELECT count(*)::int AS connections FROM pg_stat_activity WHERE usename <> current_user AND datname = current_database()',
    );
    return rows[0]?.connections ?? 0;
  } finally {
    await owner.destroy();
  }
}

async function heldBy(plant: Plant): Promise<Held> {
  const pids = [...plant.apis, ...plant.workers].flatMap((part) => part.pid() ?? []).flatMap(familyOf);
  return {
    descriptors: sum(pids.map(openDescriptors)),
    connections: await connectionsOf(plant.ownerUrl),
  };
}

function taken(plant: Plant): Taken {
  const parts = [plant.postgres, plant.temporal, ...plant.apis, ...plant.workers].flatMap((part) => part.pid() ?? []);
  const { user, system } = process.cpuUsage();
  return { own: takenBy(parts) + (user + system) / 1000, machine: takenOfMachine() };
}

/** Lets the part go by while people work, then says how it was. */
export async function paceOf({ entries }: Journal, plant: Plant, lengthMs: number): Promise<Pace> {
  await sleep(warmingMs(lengthMs));
  const [from, before] = [Date.now(), taken(plant)];
  const to = from + lengthMs - warmingMs(lengthMs);
  const held: Held[] = [];
  while (Date.now() < to) {
    held.push(await heldBy(plant));
    await sleep(500);
  }
  const median = (what: keyof Held) =>
    held.map((sample) => sample[what]).sort((a, b) => a - b)[Math.floor(held.length / 2)] ?? 0;
  const [perSecond, others] = [acceptedPerSecond(entries, from, Date.now()), shareOfOthers(before, taken(plant))];
  const memoryOf = await heldMemory(plant);
  return {
    perSecond: Math.round(perSecond * 10) / 10,
    others,
    memory: sum(Object.values(memoryOf)),
    memoryOf,
    descriptors: median('descriptors'),
    connections: median('connections'),
  };
}
