/** What a simulated HubSpot tells of its changes: signed as the real one signs, up to a hundred in one call, tried again when nobody took it. */
import { setTimeout as pause } from 'node:timers/promises';
import { signatureOf } from '../signature';
import type { WebhookEvent } from '../wire';

export interface WebhookTarget {
  /** The address as it was given to HubSpot: it is part of what is signed. */
  url: string;
  secret: string;
  /** Where it is reached from this machine, when that is another address. */
  reachedAt?: string;
}

const MOST_IN_A_CALL = 100;
const TRIES = 60;
const BETWEEN_MS = 1000;

/** @returns the status that the receiver answered */
export async function callWebhook(
  { url, secret, reachedAt = url }: WebhookTarget,
  events: readonly WebhookEvent[],
): Promise<number> {
  const [body, timestamp] = [Buffer.from(JSON.stringify(events)), String(Date.now())];
  const response = await fetch(reachedAt, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-hubspot-request-timestamp': timestamp,
      'x-hubspot-signature-v3': signatureOf({ method: 'POST', url, body, timestamp }, secret),
    },
    body,
  });
  await response.body?.cancel();
  return response.status;
}

/** @returns tells what happened, as many as wait in one call, a hundred at most */
export function openTelling(target: WebhookTarget, signal: AbortSignal): (events: readonly WebhookEvent[]) => void {
  const waiting: WebhookEvent[] = [];
  let telling = false;
  const tellAll = async () => {
    telling = true;
    while (waiting.length > 0) await tellUntilTaken(target, waiting.splice(0, MOST_IN_A_CALL), signal);
    telling = false;
  };
  return (events) => {
    waiting.push(...events);
    if (!telling) void tellAll();
  };
}

/** Until somebody takes it: the receiver may not be there yet. */
async function tellUntilTaken(
  target: WebhookTarget,
  events: readonly WebhookEvent[],
  signal: AbortSignal,
): Promise<void> {
  for (let tries = 0; tries < TRIES && !signal.aborted; tries += 1) {
    const status = await callWebhook(target, events).catch(() => 0);
    if (status >= 200 && status < 300) return;
    await pause(BETWEEN_MS, undefined, { signal }).catch(() => undefined);
  }
}
