/** From a handler's reply to what goes out. */
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Operation } from '../../contracts/operation';
import type { KeptAnswer } from '../../db/idempotency';
import type { FileReply, JsonReply } from './handler';
import { etagOf } from './headers';

/**
 * The answer as the contract says it: whatever the schema does not name is taken out, so that a column added to a table
 * cannot leak.
 * @throws when the reply does not keep the contract: a bug of ours, answered as `internal`.
 */
export function answerOf({ id, answer, etag, status }: Operation, { body, version }: JsonReply<unknown>): KeptAnswer {
  if (etag && version === undefined) throw new Error(`${id} promises an ETag and its handler gave no version`);
  return {
    status,
    headers: etag && version !== undefined ? { ETag: etagOf(version) } : {},
    body: answer ? answer.parse(body) : null,
  };
}

export function sendAnswer(response: Response, { status, headers, body }: KeptAnswer): void {
  response.status(status).set(headers);
  if (status === 204) response.end();
  else response.json(body);
}

/** Nothing of a file runs, were a browser to show it, and no page frames it. */
const FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** A file leaves as an attachment that the browser may neither guess the type of nor run. */
export async function sendFile(response: Response, { file }: FileReply): Promise<void> {
  response.attachment(file.name);
  response.set({
    'Content-Type': file.mediaType,
    ...(file.sizeBytes !== undefined && { 'Content-Length': String(file.sizeBytes) }),
    'Content-Security-Policy': FILE_POLICY,
  });
  await pipeline(file.content, response);
}
