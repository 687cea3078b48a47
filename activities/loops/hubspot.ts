/** Beside the processes: what changed is told to HubSpot, and what was written there is read (requirement 312). */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import {
  companyOfCode,
  connect,
  hubspotAnswered,
  hubspotFailed,
  isPaused,
  letGo,
  takeTurn,
  type Turn,
} from '../../db/hubspot/connection';
import { forgetHeard } from '../../db/hubspot/events';
import { readWaiting, recordsAtOnce } from '../../db/hubspot/outward';
import type { CaseRef } from '../../domain/cases/kinds';
import type { HubSpot, Unavailable } from '../../integrations/hubspot/port';
import { every } from '../../platform/every';
import { hearAll } from './hubspot/hear';
import { compareBatch } from './hubspot/night';
import { tellBatch } from './hubspot/tell';

const lookEveryMs = 2000;
const letGoEveryMs = 60_000;
const forgetEveryMs = 3_600_000;

export interface HubspotDeps {
  knex: Knex;
  hubspot: HubSpot;
  /** Whose HubSpot it is. */
  companyCode: string;
  /** Tells a process that its case changed. */
  tellNews: (ref: CaseRef) => void;
  onError: (error: unknown) => void;
}

/** The firm's configuration names a company that there is not. */
export class HubspotCompanyError extends Error {
  override readonly name = 'HubspotCompanyError';
  readonly code = 'hubspot_company_unknown';
}

/** One look, by whoever has the turn. @returns how many records were looked at */
export async function synchronise(deps: HubspotDeps, owner: string, at: Date): Promise<number> {
  const { knex, companyCode } = deps;
  const companyId = await companyOfCode(knex, companyCode);
  if (companyId === null) throw new HubspotCompanyError(`no company has the code ${companyCode}`);
  const begun = await takeTurn(knex, companyId, owner);
  if (begun === null) return 0;
  await connect(knex, begun, at);
  if (!(await isPaused(knex, begun, at)) && !(await heard(deps, begun, at, await listen(deps, begun, at)))) return 0;
  let told = 0;
  for (;;) {
    const turn = await takeTurn(knex, companyId, owner);
    if (turn === null || (await isPaused(knex, turn, at))) return told;
    const batch = await readWaiting(knex, turn, at);
    if (batch.length > 0 && !(await heard(deps, turn, at, await tellBatch(deps, turn, batch, at)))) return told;
    told += batch.length;
    if (batch.length < recordsAtOnce) return told;
  }
}

/** To what HubSpot told, and at night to what it may have forgotten to. */
const listen = async (deps: HubspotDeps, turn: Turn, at: Date): Promise<Unavailable | null> =>
  (await hearAll(deps, turn, at)) ?? compareBatch(deps, turn, at);

/** @returns whether HubSpot answers: one that does not is left alone for a while */
async function heard({ knex }: HubspotDeps, turn: Turn, at: Date, problem: Unavailable | null): Promise<boolean> {
  if (problem) await hubspotFailed(knex, turn, at, problem);
  else await hubspotAnswered(knex, turn, at);
  return problem === null;
}

/** @param deps null without a HubSpot: nothing waits for it @returns stops it, after the look under way */
export function keepHubspot(
  knex: Knex,
  deps: Omit<HubspotDeps, 'knex' | 'onError'> | null,
  onError: (error: unknown) => void,
): () => Promise<unknown> {
  const owner = randomUUID();
  const stops = [
    every(letGoEveryMs, () => letGo(knex), onError),
    every(forgetEveryMs, () => forgetHeard(knex, new Date()), onError),
    ...(deps ? [every(lookEveryMs, () => synchronise({ knex, onError, ...deps }, owner, new Date()), onError)] : []),
  ];
  return () => Promise.all(stops.map((stop) => stop()));
}
