/** Calls of HubSpot that never came: each night what both know is compared, and what differs is looked at as if it had been told. */
import type { Knex } from 'knex';
import type { Turn } from '../../../db/hubspot/connection';
import { keepCompared, takeOfNight, type Compared } from '../../../db/hubspot/night';
import { saysOther } from '../../../domain/hubspot/compared';
import { hubspotObjects, type HubspotObject, type HubspotProperties } from '../../../domain/hubspot/objects';
import type { HubSpot, Unavailable } from '../../../integrations/hubspot/port';

export interface CompareDeps {
  knex: Knex;
  hubspot: HubSpot;
}

/** One batch a look, so that what people do meanwhile waits for none. @returns why HubSpot did not answer; null when it did */
export async function compareBatch(deps: CompareDeps, turn: Turn, at: Date): Promise<Unavailable | null> {
  const taken = await takeOfNight(deps.knex, turn, at);
  for (const object of hubspotObjects) {
    const ofOne = taken.filter((one) => one.object === object);
    const problem = ofOne.length === 0 ? null : await compare(deps, turn, object, ofOne, at);
    if (problem) return problem;
  }
  return null;
}

/** What the answer does not say is asked one by one when its turn comes: an answer that cannot be read stops no night. */
async function compare(
  { knex, hubspot }: CompareDeps,
  turn: Turn,
  object: HubspotObject,
  ofOne: readonly Compared[],
  at: Date,
): Promise<Unavailable | null> {
  const answer = await hubspot.readMany(
    object,
    ofOne.map(({ hubspotId }) => hubspotId),
  );
  if (answer.kind === 'unavailable' && answer.reason !== 'badAnswer') return answer;
  const there: ReadonlyMap<string, HubspotProperties> = answer.kind === 'found' ? answer.properties : new Map();
  const changed = ofOne.filter(({ hubspotId, agreed }) => {
    const theirs = there.get(hubspotId);
    return theirs !== undefined && saysOther(object, agreed, theirs);
  });
  const missing = ofOne.filter(({ hubspotId }) => !there.has(hubspotId));
  await keepCompared(knex, turn, ofOne, { changed, missing }, at);
  return null;
}
