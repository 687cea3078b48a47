/** Where HubSpot tells what happened there: signed, kept before it is answered, looked at by the worker. */
import express, { Router } from 'express';
import { companyOfCode } from '../../db/hubspot/connection';
import { keepEvents } from '../../db/hubspot/events';
import { isSigned } from '../../integrations/hubspot/signature';
import { HUBSPOT_EVENTS_PATH, webhookCall } from '../../integrations/hubspot/wire';
import type { ApiDeps } from '../deps';

/** A hundred events are some 30 kB. */
const LIMIT = '200kb';

/** Nothing is there where HubSpot is not listened to. Whoever may not is told no more than that. */
export function hubspotWebhook({ config: { hubspot, publicUrl }, pool, clock }: ApiDeps): Router {
  const router = Router();
  if (hubspot?.secret === undefined) return router;
  const { secret, companyCode, appId } = hubspot;
  const url = `${publicUrl}${HUBSPOT_EVENTS_PATH}`;
  router.post(HUBSPOT_EVENTS_PATH, express.raw({ type: () => true, limit: LIMIT }), async (request, response) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const timestamp = request.get('X-HubSpot-Request-Timestamp') ?? '';
    const call = { method: request.method, url, body, timestamp };
    if (!isSigned(call, request.get('X-HubSpot-Signature-v3'), secret, clock())) return void response.sendStatus(401);
    const parsed = webhookCall.safeParse(readJson(body));
    if (!parsed.success) return void response.sendStatus(400);
    const companyId = await companyOfCode(pool, companyCode);
    if (companyId === null) return void response.sendStatus(503);
    // What we wrote ourselves comes back to us: its values would be found to be those that were agreed.
    const ours = (event: { changeSource?: string | undefined; sourceId?: string | undefined }) =>
      appId !== undefined && event.changeSource === 'INTEGRATION' && event.sourceId === appId;
    await keepEvents(
      pool,
      companyId,
      parsed.data.filter((event) => !ours(event)),
      clock(),
    );
    response.sendStatus(204);
  });
  return router;
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null; // refused below like all else that is no call of theirs
  }
}
