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

/** Writes what `appended` binds. */
export const eventsAppended = `
  INSERT INTO case_events (case_id, seq, company_id, bu_id, type, data, facts, principal_kind, principal_id, for_user_id, at)
  SELECT :caseId, :first + e.place - 1, :company, :bu, e.event->>'type', e.event->'data', e.event->'facts', e.event->>'actorKind', (e.event->>'actor')::uuid, (e.event->>'standsInFor')::uuid, :now
  FROM jsonb_array_elements(:events::jsonb) WITH ORDINALITY AS e(event, place)`;

/** What the row of a case says of the events that were appended to it. */
export const eventsCounted =
  'last_seq = :last, processed_seq = :processed, last_event_at = :now, told_at = NULL, tell_attempts = 0';

/** Counts the events in on the row in memory, so that whatever is written of the same decision knows their place. @returns the place of the first */
export function countEvents({ row }: Pick<CaseContext, 'row'>, events: readonly NewEvent[], quiet: boolean): number {
  const first = row.lastSeq + 1;
  const wasRead = row.processedSeq === row.lastSeq;
  row.lastSeq += events.length;
  if (wasRead && quiet) row.processedSeq = row.lastSeq;
  return first;
}

/** An event with whoever decided it. */
interface SignedEvent extends NewEvent {
  facts: readonly JustifyingFact[];
  actorKind: string;
  actor: string | null;
  standsInFor: string | null;
}

export function signed(
  { principal, standsInFor }: Pick<CaseContext, 'principal' | 'standsInFor'>,
  events: readonly NewEvent[],
  facts: readonly JustifyingFact[] = [],
): SignedEvent[] {
  return events.map(({ type, data }) => ({
    type,
    data,
    facts,
    actorKind: principal.kind,
    actor: actorId(principal),
    standsInFor,
  }));
}

/** The values of `eventsAppended` and `eventsCounted`, once the events are counted in. */
export function appended(
  { row, now }: Pick<CaseContext, 'row' | 'now'>,
  events: readonly SignedEvent[],
  first: number,
) {
  return {
    caseId: row.id,
    company: row.companyId,
    bu: row.buId,
    first,
    last: row.lastSeq,
    processed: row.processedSeq,
    now,
    events: JSON.stringify(events),
  };
}

/** Appends decisions to a case in order. Its row knows of them at once, the database when this settles. */
export async function appendEvents(
  context: CaseContext,
  events: readonly NewEvent[],
  { facts, quiet }: Appending,
): Promise<void> {
  if (events.length === 0) return;
  const first = countEvents(context, events, quiet);
  await context.trx.raw(
    `WITH appended AS (${eventsAppended}) UPDATE cases SET ${eventsCounted} WHERE id = :caseId`,
    appended(context, signed(context, events, facts), first),
  );
}
