import type { JustifyingFact } from '../../domain/cases/decision';
import { actorId, type CaseContext } from './context';

export interface NewEvent {
  type: string;
  data: object;
}

export interface Appending {
  facts?: readonly JustifyingFact[];
  /** The process waits for none of these: when it has read everything so far, it counts as having read them too. */
  quiet: boolean;
}

/** Appends decisions to a case in order. Its row knows of them at once, the database when this settles. */
export async function appendEvents(
  context: CaseContext,
  events: readonly NewEvent[],
  { facts = [], quiet }: Appending,
): Promise<void> {
  if (events.length === 0) return;
  const { trx, row, principal, standsInFor, now } = context;
  const first = row.lastSeq + 1;
  const wasRead = row.processedSeq === row.lastSeq;
  row.lastSeq += events.length;
  if (wasRead && quiet) row.processedSeq = row.lastSeq;
  await trx.raw(
    `WITH appended AS (
       INSERT INTO case_events (case_id, seq, company_id, bu_id, type, data, facts, principal_kind, principal_id, for_user_id, at)
       SELECT :caseId, :first + e.place - 1, :company, :bu, e.event->>'type', e.event->'data', :facts::jsonb, :actorKind, :actor, :standsInFor, :now
       FROM jsonb_array_elements(:events::jsonb) WITH ORDINALITY AS e(event, place))
     UPDATE cases SET last_seq = :last, processed_seq = :processed, last_event_at = :now, told_at = NULL, tell_attempts = 0 WHERE id = :caseId`,
    {
      caseId: row.id,
      company: row.companyId,
      bu: row.buId,
      first,
      last: row.lastSeq,
      processed: row.processedSeq,
      now,
      events: JSON.stringify(events.map(({ type, data }) => ({ type, data }))),
      facts: JSON.stringify(facts),
      actorKind: principal.kind,
      actor: actorId(principal),
      standsInFor,
    },
  );
}
