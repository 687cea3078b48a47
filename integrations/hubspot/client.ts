/** HubSpot over HTTP: a private application's token, its limit of requests, and answers that are failures as often as not. */
import { setTimeout as pause } from 'node:timers/promises';
import { EXTERNAL_ID, hubspotObjects, type HubspotObject, type HubspotProperties } from '../../domain/hubspot/objects';
import { isBadAnswer, readBoundedJson } from '../register/boundedJson';
import { readRetryAfter } from '../register/retryAfter';
import { createThrottle } from '../register/throttle';
import type {
  Association,
  HubSpot,
  HubspotRecord,
  ReadMany,
  Sending,
  Sent,
  SentMany,
  Unavailable,
  Unclaimed,
} from './port';
import { readBatch, readError } from './answers';
import { API_VERSION, batchAnswer, objectAnswer, pathOf, propertiesOf, type ObjectAnswer } from './wire';

export interface HubSpotOptions {
  /** Without a trailing slash. */
  baseUrl: string;
  token: string;
  /** Waiting for a turn, calling and reading, all together. */
  timeoutMs?: number;
  /** A private application may ask 190 times in ten seconds; others of the firm's may use the rest. */
  requestsPerSecond?: number;
}

/** A hundred objects with a long note each. */
const MAX_ANSWER_BYTES = 10_000_000;
const DEFAULT_WAIT_SECONDS = 10;

type Answered = { status: number; json: unknown };
type Call = (method: 'GET' | 'POST', path: string, body?: object) => Promise<Answered | Unavailable>;

const isUnavailable = (answer: object): answer is Unavailable => 'kind' in answer && answer.kind === 'unavailable';
const unavailable = (reason: Unavailable['reason']): Unavailable => ({ kind: 'unavailable', reason });

/** Build one for each process: the limit of requests is kept inside it. */
export function createHubSpot(options: HubSpotOptions): HubSpot {
  const call = caller(options);
  return {
    send: async (object, sendings) => {
      const known = sendings.filter(({ hubspotId }) => hubspotId !== null);
      const unknown = sendings.filter(({ hubspotId }) => hubspotId === null);
      const updated = await sendAll(call, object, 'update', known);
      return updated.kind === 'unavailable' ? updated : joined(updated, await sendAll(call, object, 'upsert', unknown));
    },
    associate: (associations) => associateAll(call, associations),
    unclaimed: (object, property, values) => unclaimedOf(call, object, property, values),
    readMany: (object, hubspotIds) => readMany(call, object, hubspotIds),
    read: async (object, hubspotId) => {
      const answer = await call('GET', readAddress(object, hubspotId));
      if (isUnavailable(answer)) return answer;
      if (answer.status === 404) return { kind: 'missing' };
      const parsed = objectAnswer.safeParse(answer.json);
      return parsed.success ? { kind: 'found', record: recordOf(parsed.data) } : unavailable('badAnswer');
    },
  };
}

function caller({ baseUrl, token, timeoutMs = 15_000, requestsPerSecond = 10 }: HubSpotOptions): Call {
  const throttle = createThrottle(requestsPerSecond);
  return async (method, path, body) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const turn = throttle.take(timeoutMs);
    if (!turn.granted) return { ...unavailable('tooManyRequests'), retryAfterSeconds: Math.ceil(turn.waitMs / 1000) };
    try {
      await pause(turn.waitMs, undefined, { signal });
      const response = await fetch(`${baseUrl}${path}`, {
        method,
        signal,
        redirect: 'error',
        headers: { authorization: `Bearer ${token}`, accept: 'application/json', 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      const refusal = refusalOf(response);
      if (!refusal) return { status: response.status, json: await readBoundedJson(response, MAX_ANSWER_BYTES, signal) };
      // An unread body keeps the connection busy.
      await response.body?.cancel();
      if (refusal.retryAfterSeconds !== undefined) throttle.pause(refusal.retryAfterSeconds * 1000);
      return refusal;
    } catch (error) {
      if (signal.aborted) return unavailable('timeout');
      if (isBadAnswer(error)) return unavailable('badAnswer');
      if (error instanceof TypeError) return unavailable('serverError');
      throw error;
    }
  };
}

/** What is no answer about the objects: HubSpot is away, busy, or does not know us. */
function refusalOf({ status, headers }: Response): Unavailable | null {
  if (status === 429) {
    const retryAfterSeconds = readRetryAfter(headers.get('retry-after'), Date.now()) ?? DEFAULT_WAIT_SECONDS;
    return { ...unavailable('tooManyRequests'), retryAfterSeconds };
  }
  if (status === 401 || status === 403) return unavailable('notAllowed');
  return status >= 500 || status === 408 ? unavailable('serverError') : null;
}

/** As many as a search gives at once. */
const SEARCH_LIMIT = 200;

async function unclaimedOf(
  call: Call,
  object: HubspotObject,
  property: string,
  values: readonly string[],
): Promise<Unclaimed> {
  if (values.length === 0) return { kind: 'found', ids: new Map() };
  const answer = await call('POST', `/crm/objects/${API_VERSION}/${pathOf[object]}/search`, {
    filterGroups: [{ filters: [{ propertyName: property, operator: 'IN', values }] }],
    properties: [property, EXTERNAL_ID],
    limit: SEARCH_LIMIT,
  });
  if (isUnavailable(answer)) return answer;
  const parsed = batchAnswer.safeParse(answer.json);
  if (answer.status >= 300 || !parsed.success) return unavailable('badAnswer');
  const free = parsed.data.results.filter(({ properties }) => (properties[EXTERNAL_ID] ?? '') === '');
  return { kind: 'found', ids: new Map(free.map(({ id, properties }) => [properties[property] ?? '', id])) };
}

type Way = 'update' | 'upsert';

const joined = (one: Extract<SentMany, { kind: 'answered' }>, other: SentMany): SentMany =>
  other.kind === 'answered' ? { kind: 'answered', sent: new Map([...one.sent, ...other.sent]) } : other;

/** A batch that is refused as a whole, as one duplicate makes it, is sent again one by one. */
async function sendAll(call: Call, object: HubspotObject, way: Way, sendings: readonly Sending[]): Promise<SentMany> {
  if (sendings.length === 0) return { kind: 'answered', sent: new Map() };
  const answer = await call('POST', `/crm/objects/${API_VERSION}/${pathOf[object]}/batch/${way}`, {
    inputs: sendings.map((sending) => inputOf(way, sending)),
  });
  if (isUnavailable(answer)) return answer;
  if (answer.status < 300) {
    const parsed = batchAnswer.safeParse(answer.json);
    return parsed.success ? { kind: 'answered', sent: readBatch(parsed.data, sendings) } : unavailable('badAnswer');
  }
  const [only] = sendings;
  if (sendings.length === 1 && only)
    return { kind: 'answered', sent: new Map([[only.key, readError(answer.status, answer.json)]]) };
  return oneByOne(call, object, way, sendings);
}

async function oneByOne(call: Call, object: HubspotObject, way: Way, sendings: readonly Sending[]): Promise<SentMany> {
  const sent = new Map<string, Sent>();
  for (const sending of sendings) {
    const answer = await sendAll(call, object, way, [sending]);
    if (answer.kind === 'unavailable') return answer;
    for (const [key, one] of answer.sent) sent.set(key, one);
  }
  return { kind: 'answered', sent };
}

function inputOf(way: Way, { key, hubspotId, properties }: Sending) {
  return way === 'update'
    ? { id: hubspotId, properties, objectWriteTraceId: key }
    : { id: properties[EXTERNAL_ID], idProperty: EXTERNAL_ID, properties, objectWriteTraceId: key };
}

const pairOf = ({ from, to }: Association): string => `${pathOf[from.object]}/${pathOf[to.object]}`;

/** Making one that is there already changes nothing. */
async function associateAll(
  call: Call,
  associations: readonly Association[],
): Promise<{ kind: 'taken' } | Unavailable> {
  const pairs = new Set(associations.map(pairOf));
  for (const pair of pairs) {
    const ofPair = associations.filter((association) => pairOf(association) === pair);
    const answer = await call('POST', `/crm/associations/${API_VERSION}/${pair}/batch/associate/default`, {
      inputs: ofPair.map(({ from, to }) => ({ from: { id: from.hubspotId }, to: { id: to.hubspotId } })),
    });
    if (isUnavailable(answer)) return answer;
    if (answer.status >= 300) return unavailable('badAnswer');
  }
  return { kind: 'taken' };
}

const associatedKinds = ['company', 'contact', 'deal'] as const satisfies readonly HubspotObject[];

function readAddress(object: HubspotObject, hubspotId: string): string {
  const names = propertiesOf[object].join(',');
  const query = new URLSearchParams({
    properties: names,
    propertiesWithHistory: names,
    associations: associatedKinds
      .filter((kind) => kind !== object)
      .map((kind) => pathOf[kind])
      .join(','),
  });
  return `/crm/objects/${API_VERSION}/${pathOf[object]}/${encodeURIComponent(hubspotId)}?${query.toString()}`;
}

async function readMany(call: Call, object: HubspotObject, hubspotIds: readonly string[]): Promise<ReadMany> {
  const answer = await call('POST', `/crm/objects/${API_VERSION}/${pathOf[object]}/batch/read`, {
    inputs: hubspotIds.map((id) => ({ id })),
    properties: propertiesOf[object],
  });
  if (isUnavailable(answer)) return answer;
  const parsed = batchAnswer.safeParse(answer.json);
  if (answer.status >= 300 || !parsed.success) return unavailable('badAnswer');
  return { kind: 'found', properties: new Map(parsed.data.results.map((one) => [one.id, textsOf(one.properties)])) };
}

/** What has no value has an empty one. */
const textsOf = (properties: ObjectAnswer['properties']): HubspotProperties =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, value ?? '']));

function recordOf({ id, properties, propertiesWithHistory = {}, associations = {} }: ObjectAnswer): HubspotRecord {
  const lastWritten = Object.entries(propertiesWithHistory).flatMap(([name, [latest]]) =>
    latest ? [[name, new Date(latest.timestamp)] as const] : [],
  );
  return {
    hubspotId: id,
    properties: textsOf(properties),
    writtenAt: new Map(lastWritten),
    associated: hubspotObjects.flatMap((object) =>
      (associations[pathOf[object]]?.results ?? []).map((one) => ({ object, hubspotId: one.id })),
    ),
  };
}
