/** `X-HubSpot-Signature-v3`: an HMAC-SHA256 of method, address, body and timestamp under the application's secret, in base64. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** A call that is older was sent again by somebody else, or never by HubSpot. */
const FRESH_MS = 5 * 60_000;

export interface SignedCall {
  method: string;
  /** The whole address, as HubSpot was given it. */
  url: string;
  /** The bytes as they came: parsed and written again they may differ. */
  body: Buffer;
  timestamp: string;
}

export function signatureOf({ method, url, body, timestamp }: SignedCall, secret: string): string {
  return createHmac('sha256', secret).update(method).update(url).update(body).update(timestamp).digest('base64');
}

/** @param signature as the header says it; undefined without one */
export function isSigned(call: SignedCall, signature: string | undefined, secret: string, now: Date): boolean {
  const age = now.getTime() - Number(call.timestamp);
  if (signature === undefined || !/^\d{1,15}$/.test(call.timestamp) || Math.abs(age) > FRESH_MS) return false;
  const [given, expected] = [Buffer.from(signature), Buffer.from(signatureOf(call, secret))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
