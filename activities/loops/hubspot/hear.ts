/** What HubSpot told is looked at: each object is read as it is now, whatever was said of it and in which order. */
import type { Knex } from 'knex';
import type { CaseRef } from '../../../domain/cases/kinds';
import { eventsOver, readHeard, type HeardOf } from '../../../db/hubspot/events';
import type { Turn } from '../../../db/hubspot/connection';
import { forget, keepDeleted, keepMerged } from '../../../db/hubspot/gone';
import { receive } from '../../../db/hubspot/inward';
import { keepUnread } from '../../../db/hubspot/unread';
import { errorCodeOf } from '../../../db/sqlState';
import { isDomainError } from '../../../domain/errors/domainError';
import type { HubSpot, Unavailable } from '../../../integrations/hubspot/port';

export interface HearDeps {
  knex: Knex;
  hubspot: HubSpot;
  tellNews: (ref: CaseRef) => void;
  /** One object that cannot be read in keeps no other waiting: it is put off, and somebody is told on the page. */
  onError: (error: unknown) => void;
}

/** @returns why HubSpot did not answer; null when it did */
export async function hearAll(deps: HearDeps, turn: Turn, at: Date): Promise<Unavailable | null> {
  const all = await readHeard(deps.knex, turn, at);
  for (const heard of all) {
    const problem = await hear(deps, turn, heard, at).catch(async (error: unknown) => {
      deps.onError(error);
      await keepUnread(deps.knex, turn, heard, codeOf(error), at);
      return null;
    });
    if (problem) return problem;
  }
  return null;
}

function codeOf(error: unknown): string {
  return isDomainError(error) ? error.refusal.code : (errorCodeOf(error) ?? 'internal');
}

async function hear(
  { knex, hubspot, tellNews }: HearDeps,
  turn: Turn,
  heard: HeardOf,
  at: Date,
): Promise<Unavailable | null> {
  if (heard.kinds.includes('privacyDeletion')) await forget(knex, turn, heard, at);
  else if (heard.kinds.includes('merge')) await keepMerged(knex, turn, heard, at);
  else {
    const answer = await hubspot.read(heard.object, heard.hubspotId);
    // It answers; what it says of this one is no object that can be read.
    if (answer.kind === 'unavailable' && answer.reason === 'badAnswer')
      await keepUnread(knex, turn, heard, 'badAnswer', at);
    else if (answer.kind === 'unavailable') return answer;
    else if (answer.kind === 'found') (await receive(knex, turn, heard, answer.record, at)).forEach(tellNews);
    else if (heard.kinds.includes('deletion')) await keepDeleted(knex, turn, heard, at);
    // It was there and is not: its deletion is told by itself.
    else await eventsOver(knex, turn, heard, 'missing', at);
  }
  return null;
}
