/** One batch of what changed is told: each record once in effect, whatever dies in between, because HubSpot knows it by its external id. */
import type { Knex } from 'knex';
import type { Turn } from '../../../db/hubspot/connection';
import type { LedgerCause } from '../../../db/hubspot/ledger';
import {
  keepFound,
  keepRefused,
  keepRemoved,
  keepTold,
  objectsOf,
  putOff,
  settle,
  type Waiting,
} from '../../../db/hubspot/outward';
import { toSend } from '../../../domain/hubspot/agreed';
import type { Leaving } from '../../../domain/hubspot/leaves';
import { EXTERNAL_ID, hubspotObjects, type HubspotProperties } from '../../../domain/hubspot/objects';
import type { HubSpot, Sent, Unavailable } from '../../../integrations/hubspot/port';

export interface TellDeps {
  knex: Knex;
  hubspot: HubSpot;
}

/** A record that has something to tell. */
type Telling = Waiting & { leaving: Leaving };
type Sendable = Telling & { properties: HubspotProperties };

const tells = (one: Waiting): one is Telling => one.leaving !== null && one.link?.removed !== true;

/** @returns why HubSpot did not answer; null when it did */
export async function tellBatch(
  deps: TellDeps,
  turn: Turn,
  batch: readonly Waiting[],
  at: Date,
): Promise<Unavailable | null> {
  for (const silent of batch.filter((one) => !tells(one))) await settle(deps.knex, turn, silent);
  const telling = batch.filter(tells);
  for (const object of hubspotObjects) {
    const problem = await tellObjects(
      deps,
      turn,
      telling.filter((one) => one.leaving.object === object),
      at,
    );
    if (problem) return problem;
  }
  return null;
}

async function tellObjects(
  deps: TellDeps,
  turn: Turn,
  ofOne: readonly Telling[],
  at: Date,
): Promise<Unavailable | null> {
  const [first] = ofOne;
  if (!first) return null;
  const found = await findCompanies(deps, turn, ofOne);
  if (found) return found;
  const sendable = ofOne.flatMap((one): Sendable[] => {
    const properties = toSend(one.link?.hubspotId == null ? null : one.link.agreed, one.leaving.properties);
    return properties ? [{ ...one, properties }] : [];
  });
  const answer = await deps.hubspot.send(
    first.leaving.object,
    sendable.map(({ recordId, link, properties }) => ({
      key: recordId,
      hubspotId: link?.hubspotId ?? null,
      properties,
    })),
  );
  if (answer.kind === 'unavailable') return answer;
  const settled = new Set<string>();
  for (const one of sendable) {
    const sent = answer.sent.get(one.recordId);
    const problem = await keep(deps, turn, one, sent, at);
    if (problem) return problem;
    if (sent?.kind !== 'taken') settled.add(one.recordId);
  }
  return associate(
    deps,
    turn,
    ofOne.filter(({ recordId }) => !settled.has(recordId)),
    at,
  );
}

/** A company that marketing made before us is the one with its SIREN: it is taken over, not made a second time. */
async function findCompanies(deps: TellDeps, turn: Turn, ofOne: readonly Telling[]): Promise<Unavailable | null> {
  const unknown = ofOne.filter(
    ({ link, leaving: { object, properties } }) =>
      object === 'company' && link?.hubspotId == null && (properties['siren'] ?? '') !== '',
  );
  const answer = await deps.hubspot.unclaimed(
    'company',
    'siren',
    unknown.map(({ leaving: { properties } }) => properties['siren'] ?? ''),
  );
  if (answer.kind === 'unavailable') return answer;
  for (const one of unknown) {
    const hubspotId = answer.ids.get(one.leaving.properties['siren'] ?? '');
    if (hubspotId === undefined) continue;
    await keepFound(deps.knex, turn, one, hubspotId);
    one.link = { agreed: {}, associated: [], removed: false, tries: 0, ...one.link, hubspotId };
  }
  return null;
}

function causeOf({ link }: Waiting): LedgerCause {
  if (link?.hubspotId == null) return 'made';
  return Object.keys(link.agreed).length === 0 ? 'found' : 'changed';
}

async function keep(
  { knex, hubspot }: TellDeps,
  turn: Turn,
  one: Sendable,
  sent: Sent | undefined,
  at: Date,
): Promise<Unavailable | null> {
  switch (sent?.kind) {
    case undefined:
      await putOff(knex, turn, one, at);
      return null;
    case 'taken':
      await keepTold(knex, turn, one, { hubspotId: sent.hubspotId, sent: one.properties, cause: causeOf(one) }, at);
      return null;
    case 'missing':
      await keepRemoved(knex, turn, one, at);
      return null;
    case 'refused':
      await keepRefused(knex, turn, one, sent.category, at);
      return null;
    case 'duplicate':
      return takeOver({ knex, hubspot }, turn, one, sent.existingId, at);
  }
}

/** Somebody whom marketing knows by the same address is the same contact, unless that one is another of ours already. */
async function takeOver(
  { knex, hubspot }: TellDeps,
  turn: Turn,
  one: Sendable,
  existingId: string | null,
  at: Date,
): Promise<Unavailable | null> {
  const answer =
    existingId === null ? ({ kind: 'missing' } as const) : await hubspot.read(one.leaving.object, existingId);
  if (answer.kind === 'unavailable') return answer;
  const claimedBy = answer.kind === 'found' ? (answer.record.properties[EXTERNAL_ID] ?? '') : null;
  if (answer.kind === 'found' && (claimedBy === '' || claimedBy === one.recordId))
    // It waits still, and is told under this id at the next look.
    await keepFound(knex, turn, one, answer.record.hubspotId);
  else await keepRefused(knex, turn, one, 'CONFLICT', at);
  return null;
}

/** Those that HubSpot has are hung under what they belong to; one whose account is not there yet waits for it. */
async function associate(
  { knex, hubspot }: TellDeps,
  turn: Turn,
  told: readonly Telling[],
  at: Date,
): Promise<Unavailable | null> {
  const named = told.flatMap(({ recordId, leaving: { associated } }) => [recordId, ...associated]);
  const objects = new Map((await objectsOf(knex, turn, named)).map((one) => [one.recordId, one]));
  const made = told.flatMap(({ recordId, link, leaving: { associated } }) => {
    const from = objects.get(recordId);
    return associated
      .filter((other) => link?.associated.includes(other) !== true)
      .flatMap((other) => {
        const to = objects.get(other);
        return from && to ? [{ from, to }] : [];
      });
  });
  const answer = await hubspot.associate(made);
  if (answer.kind === 'unavailable') return answer;
  for (const one of told) {
    const { associated } = one.leaving;
    const there = associated.filter((other) => objects.has(other));
    const [belongsTo] = associated;
    if (belongsTo !== undefined && !objects.has(belongsTo) && (one.link?.tries ?? 0) < MOST_WAITS)
      await putOff(knex, turn, one, at);
    else await settle(knex, turn, one, there);
  }
  return null;
}

/** An account that HubSpot never takes keeps nobody waiting for good. */
const MOST_WAITS = 10;
