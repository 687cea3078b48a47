import type { Knex } from 'knex';
import { waitOutcome } from '../../domain/processes/waits';
import type { CaseRow } from '../cases/caseRow';
import { decideInside } from '../cases/handleCommand';
import { inOneTrip } from '../inOneTrip';
import type { Transaction } from '../wall';
import { systemContext } from './systemContext';
import {
  closeStep,
  ended,
  findStep,
  markRead,
  openStep,
  unsentEffects,
  withinStep,
  type StepAnswer,
  type StepRef,
} from './step';

interface EventRow {
  seq: number;
  type: string;
  data: Record<string, unknown>;
}

/** The case's decisions from where the last step ended; of a step that is open, those that its process has not read: the ones before held no outcome, and there may be thousands. */
async function unreadBy(trx: Transaction, row: CaseRow, { node, round }: StepRef): Promise<EventRow[]> {
  const { rows } = await trx.raw<{ rows: EventRow[] }>(
    `SELECT e.seq, e.type, e.data FROM case_events e WHERE e.case_id = :id AND e.seq > coalesce(
       (SELECT greatest(s.from_seq, :read) FROM case_steps s WHERE s.case_id = :id AND s.node = :node AND s.round = :round),
       (SELECT max(b.until_seq) FROM case_steps b WHERE b.case_id = :id), 0) ORDER BY e.seq`,
    { id: row.id, read: row.processedSeq, node, round },
  );
  return rows;
}

function firstOutcome(kind: CaseRow['kind'], events: readonly EventRow[]): { outcome: string; seq: number } | null {
  for (const event of events) {
    const outcome = waitOutcome(kind, event);
    if (outcome !== null) return { outcome, seq: event.seq };
  }
  return null;
}

/** A case that is over ends its run, unless it has still to wake on a day: then the run sleeps with it, and does on that day what is to be done. */
async function sleepOrEnd(trx: Transaction, row: CaseRow, now: Date, effects: string[]): Promise<StepAnswer> {
  const { wakesAt } = row;
  if (wakesAt === null) return ended(effects);
  if (wakesAt > now) return { outcome: null, ended: false, wakeAt: wakesAt.getTime(), effects };
  const context = systemContext(trx, row, now);
  await decideInside(context, {
    caseId: row.id,
    command: { type: 'recallLoss' },
    principal: context.principal,
    key: `recall/${wakesAt.toISOString()}`,
    now,
  });
  return { ...ended(await unsentEffects(trx, row.id)), told: context.told };
}

/** Waits for a decision that people take outside any task: reads the case's decisions in order, from where the last step ended. */
export function waitStep(knex: Knex, ref: StepRef & { at: number }): Promise<StepAnswer> {
  const at = new Date(ref.at);
  return withinStep(knex, ref.caseId, async (trx, row) => {
    const [known, events, effects] = await inOneTrip([
      () => findStep(trx, ref),
      () => unreadBy(trx, row, ref),
      () => unsentEffects(trx, row.id),
    ]);
    if (known && known.outcome !== null) return { outcome: known.outcome, ended: false, wakeAt: null, effects };
    const found = firstOutcome(row.kind, events);
    await inOneTrip([
      () => (known ? undefined : openStep(trx, row, ref, 'wait', at)),
      () => markRead(trx, row, found?.seq ?? row.lastSeq),
      () => found && closeStep(trx, ref, found.outcome, found.seq, at),
    ]);
    if (found) return { outcome: found.outcome, ended: false, wakeAt: null, effects };
    return row.closedAt === null
      ? { outcome: null, ended: false, wakeAt: null, effects }
      : sleepOrEnd(trx, row, at, effects);
  });
}
