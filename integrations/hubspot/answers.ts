/** What HubSpot made of each object of a batch: some are taken, some are not, and an error need not say whose it is. */
import { EXTERNAL_ID } from '../../domain/hubspot/objects';
import type { Sending, Sent } from './port';
import { errorAnswer, type BatchAnswer, type ItemError } from './wire';

/** One that neither a result nor an error names is not in the answer: it is sent again. */
export function readBatch({ results, errors = [] }: BatchAnswer, sendings: readonly Sending[]): Map<string, Sent> {
  const sent = new Map<string, Sent>();
  for (const { key, hubspotId, properties } of sendings) {
    const taken = results.find(
      (result) =>
        result.objectWriteTraceId === key ||
        result.id === hubspotId ||
        (result.properties[EXTERNAL_ID] ?? '') === properties[EXTERNAL_ID],
    );
    const error = errors.find(({ context = {} }) =>
      Object.values(context).some((named) => named.includes(key) || (hubspotId !== null && named.includes(hubspotId))),
    );
    if (taken) sent.set(key, { kind: 'taken', hubspotId: taken.id });
    else if (error) sent.set(key, outcomeOf(error));
  }
  return sent;
}

/** Of one object sent alone. */
export function readError(status: number, json: unknown): Sent {
  const parsed = errorAnswer.safeParse(json);
  const error = parsed.success ? parsed.data : {};
  if (status === 404) return { kind: 'missing' };
  return status === 409 ? duplicateOf(error) : outcomeOf(error);
}

function outcomeOf(error: ItemError): Sent {
  if (error.category === 'CONFLICT') return duplicateOf(error);
  if (error.category === 'OBJECT_NOT_FOUND') return { kind: 'missing' };
  return { kind: 'refused', category: error.category ?? 'UNKNOWN' };
}

/** « Contact already exists. Existing ID: 51 » is the one place where HubSpot says which. */
function duplicateOf({ message = '' }: ItemError): Sent {
  return { kind: 'duplicate', existingId: /Existing ID: (\d+)/.exec(message)?.[1] ?? null };
}
