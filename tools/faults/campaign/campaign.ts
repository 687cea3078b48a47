/** One campaign: calm work, work while things break, healing, calm work again, draining, then every invariant. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import knex from 'knex';
import { openJournal, type Journal } from '../client/journal';
import { violationsOf, type Violation } from '../invariants/check';
import { violationsOfHealing } from '../invariants/healing';
import { keepRunning } from '../plant/keepRunning';
import type { Plant } from '../plant/plant';
import { chanceOf } from './chance';
import { breakThings, type Fault } from './nemesis';
import { paceOf, type Pace } from './pace';
import { admitPeople } from './people';
import { attack, look, workAtDesk, type Known } from './scripts';

export interface CampaignOptions {
  seed: number;
  minutes: number;
  /** Where the journal goes: outside the plant's own folder. */
  journalDir: string;
  pauseMs?: readonly [number, number];
  /** Goes on breaking until so much was killed, where recovery takes long; within three times the part's length all the same. */
  leastKills?: number;
}

export interface Report {
  seed: number;
  minutes: number;
  commands: { accepted: number; refused: number; unknown: number };
  stories: number;
  kills: number;
  faults: Record<string, number>;
  crashPoints: string[];
  /** From the end of a fault until every API is ready. */
  recoveryMs: { p50: number; max: number };
  drainedMs: number | null;
  /** Before anything broke, and once everything had healed. */
  pace: { calm: Pace; healed: Pace };
  /** Clients that could not go on: an answer that a story has no place for. */
  stuck: string[];
  violations: Violation[];
  journal: string;
}

/** Of the whole, the calm part before and the one after each. */
const calmShare = 6;
/** A shorter calm part says nothing of pace: a story more or less would decide. */
const tellingCalmMs = 50_000;
const drainLimitMs = 120_000;
const quietMs = 4000;
/** What the engine lists of its runs follows what they did by a moment. */
const settleTries = 6;

/** Settles when no decision waits and no mail either, and none has for a while: between two of its own steps a process waits for nothing. */
async function drained(ownerUrl: string): Promise<number | null> {
  const owner = knex({ client: 'pg', connection: ownerUrl, pool: { min: 0, max: 1 } });
  const from = Date.now();
  try {
    let quietSince = from;
    while (Date.now() - from < drainLimitMs) {
      const { rows } = await owner.raw<{ rows: { waits: boolean }[] }>(
        'SELECT EXISTS (SELECT FROM cases WHERE processed_seq < last_seq) OR EXISTS (SELECT FROM effects WHERE sent_at IS NULL) AS waits',
      );
      if (rows[0]?.waits !== false) quietSince = Date.now();
      if (Date.now() - quietSince > quietMs) return quietSince - from;
      await sleep(250);
    }
    return null;
  } finally {
    await owner.destroy();
  }
}

const counted = (kinds: readonly string[]) =>
  Object.fromEntries([...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((other) => other === kind).length]));

const killsAmong = (faults: readonly Fault[]) => faults.filter(({ kind }) => kind.startsWith('kill')).length;

/** How it went as one line: what was accepted, what was broken, how fast it healed. */
function summary(
  { entries, file }: Journal,
  faults: readonly Fault[],
  plant: Plant,
): Pick<Report, 'commands' | 'kills' | 'faults' | 'crashPoints' | 'recoveryMs' | 'journal'> {
  const commands = entries.filter(({ method }) => method !== 'GET');
  const count = (outcome: string) => commands.filter((entry) => entry.outcome === outcome).length;
  const recoveries = faults.flatMap(({ recoveredMs }) => recoveredMs ?? []).sort((a, b) => a - b);
  return {
    commands: { accepted: count('ok'), refused: count('fail'), unknown: count('info') },
    kills: killsAmong(faults),
    faults: counted(faults.map(({ kind }) => kind)),
    crashPoints: [...new Set(plant.orders.crashed())],
    recoveryMs: { p50: recoveries[Math.floor(recoveries.length / 2)] ?? 0, max: recoveries.at(-1) ?? 0 },
    journal: file,
  };
}

/** The time is shared: a sixth calm, two thirds while things break, a sixth calm again; healing and draining come on top. */
export async function runCampaign(
  plant: Plant,
  { seed, minutes, journalDir, pauseMs = [4000, 12_000], leastKills = 0 }: CampaignOptions,
): Promise<Report> {
  mkdirSync(journalDir, { recursive: true });
  const journal = openJournal(path.join(journalDir, `seed-${seed}-${Date.now()}.jsonl`));
  const since = new Date();
  const people = await admitPeople(plant, journal.write);
  const known: Known = { opportunities: [], accounts: [] };
  const stuck: string[] = [];
  const attackerSuccesses: string[] = [];
  const calmMs = (minutes * 60_000) / calmShare;
  const lastFault = Date.now() + minutes * 60_000 - calmMs;
  let over = false;
  const stopped = () => over;
  const kept = async <T>(who: string, work: Promise<T>, none: T): Promise<T> =>
    work.catch((error: unknown) => {
      stuck.push(`${who}: ${error instanceof Error ? error.message : String(error)}`);
      return none;
    });

  const work = [
    ...people.desks.map((desk, index) =>
      kept(`desk ${index + 1}`, workAtDesk(desk, chanceOf(seed * 1000 + index), known, stopped), 0),
    ),
    ...people.attackers.map((attacker, index) =>
      kept(`attacker ${index + 1}`, attack(attacker, chanceOf(seed * 1000 + 100 + index), known, stopped), []).then(
        (seen) => (attackerSuccesses.push(...seen), 0),
      ),
    ),
    kept('manager', look(people.manager, chanceOf(seed * 1000 + 200), stopped), undefined).then(() => 0),
  ];
  const calm = await paceOf(journal, plant, calmMs);
  const supervisors = [plant.postgres, plant.temporal, ...plant.apis, ...plant.workers].map((part) =>
    keepRunning(part),
  );
  const atLatest = lastFault + 2 * (lastFault - Date.now());
  const isEnough = (faults: readonly Fault[]) =>
    Date.now() > lastFault && (killsAmong(faults) >= leastKills || Date.now() > atLatest);
  const faults = await breakThings(plant, chanceOf(seed), isEnough, pauseMs);
  plant.orders.disarm();
  await plant.untilReady();
  const pace = { calm, healed: await paceOf(journal, plant, calmMs) };
  over = true;
  const stories = (await Promise.all(work)).reduce((sum, told) => sum + told, 0);
  const drainedMs = await drained(plant.ownerUrl);
  await Promise.all(supervisors.map((stop) => stop()));

  const owner = knex({ client: 'pg', connection: plant.ownerUrl, pool: { min: 0, max: 2 } });
  const connection = await Connection.connect({ address: plant.temporalAddress });
  const readers = [people.desks[0], people.desks[1], people.desks[3], people.desks[4]].flatMap(
    (desk) => desk?.consultant ?? [],
  );
  const facts = {
    owner,
    ownerUrl: plant.ownerUrl,
    engine: new Client({ connection }),
    mailFolder: plant.mailFolder,
    journal: journal.entries,
    since,
    readers,
    attackerSuccesses,
  };
  let violations = await violationsOf(facts);
  for (let tries = 1; violations.length > 0 && tries < settleTries; tries += 1) {
    await sleep(quietMs);
    violations = await violationsOf(
      facts,
      violations.map(({ id }) => id),
    );
  }
  await Promise.all([owner.destroy(), connection.close()]);
  journal.close();
  if (calmMs >= tellingCalmMs) violations.push(...violationsOfHealing(pace.calm, pace.healed));
  return { seed, minutes, stories, ...summary(journal, faults, plant), drainedMs, pace, stuck, violations };
}

export const isClean = ({ violations, stuck, drainedMs }: Report): boolean =>
  violations.length === 0 && stuck.length === 0 && drainedMs !== null;
