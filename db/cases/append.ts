import type { JustifyingFact } from '../../domain/cases/decision';
import { actorId, wallOf, type CaseContext } from './context';

export interface NewEvent {
  type: string;
  data: object;
}

/**
 * Appends decisions to a case in order. When the process has read everything so far and waits for none of these
 * (`quiet`), it needs no news and is counted as having read them.
 */
export async function appendEvents(context: CaseContext, events: readonly NewEvent[], facts: readonly JustifyingFact[], quiet: readonly string[]): Promise<void> {
  if (events.length === 0) return;
  const { trx, row, principal, now } = context;
  const first = row.lastSeq + 1;
  await trx('case_events').insert(
    events.map((event, index) => ({
      ...wallOf(row),
      case_id: row.id,
      seq: first + index,
      type: event.type,
      data: JSON.stringify(event.data),
      facts: JSON.stringify(facts),
      principal_kind: principal.kind,
      principal_id: actorId(principal),
      at: now,
    })),
  );
  const wasRead = row.processedSeq === row.lastSeq;
  row.lastSeq += events.length;
  if (wasRead && events.every((event) => quiet.includes(event.type))) row.processedSeq = row.lastSeq;
  await trx('cases').where({ id: row.id }).update({ last_seq: row.lastSeq, processed_seq: row.processedSeq, last_event_at: now, told_at: null, tell_attempts: 0 });
}
