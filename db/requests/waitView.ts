/** The wait of a request as its page shows it. */
import type { ActiveWait } from '../../domain/processes/request/waits';

export interface WaitRow extends ActiveWait {
  since: string;
  by: string | null;
  comment: string | null;
  /** Null where the caller does not see the awaited request, or it is none. */
  awaitedRequestId: string | null;
}

/** To select from `requests r`. */
export const waitColumn = `(SELECT jsonb_build_object('id', w.id, 'cause', w.cause, 'awaitedId', w.awaited_case_id, 'awaitedNumber', w.awaited_number, 'since', w.started_at, 'comment', w.comment,
      'by', (SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = w.started_by), 'awaitedRequestId', (SELECT o.id FROM requests o WHERE o.id = w.awaited_case_id))
    FROM request_waits w WHERE w.request_id = r.id AND w.ended_at IS NULL)`;

/** @param until when its task comes back by itself */
export function waitView(wait: WaitRow | null, until: string | null) {
  if (wait === null) return null;
  const { cause, since, by, comment, awaitedNumber, awaitedRequestId } = wait;
  return { cause, since: new Date(since).toISOString(), by, until, comment, awaited: awaitedNumber, awaitedRequestId };
}
