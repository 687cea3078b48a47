import type { Knex } from 'knex';
import { waitAfter } from '../../domain/processes/graph';
import { graphs } from '../../domain/processes/graphs';
import { waitOutcome } from '../../domain/processes/waits';
import type { CaseRow } from '../cases/caseRow';
import { decideInside } from '../cases/handleCommand';
import { inOneTrip } from '../inOneTrip';
import type { Transaction } from '../wall';
import {
  closeStep,
  ended,
  findStep,
  markRead,
  openStep,
  roundsOf,
  unsentEffects,
  withinStep,
  type StepAnswer,
  type StepRef,
} from './step';
import { systemContext } from './systemContext';

interface EventRow {
  seq: number;
  type: string;
  data: Record<string, unknown>;
}

/** A wait, and the decision that ends it; null while it goes on. */
interface Wait extends StepRef {
  found: { outcome: string; seq: number } | null;
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

function firstOutcome(kind: CaseRow['kind'], events: readonly EventRow[]): Wait['found'] {
  for (const event of events) {
    const outcome = waitOutcome(kind, event);
    if (outcome !== null) return { outcome, seq: event.seq };
  }
  return null;
}

/** This wait and, where what ended it leads to another one and to nothing else, that one too: its run looks once for all of them. */
function waitsFrom(row: CaseRow, from: StepRef, events: readonly EventRow[], rounds: Map<string, number>): Wait[] {
  const waits: Wait[] = [];
  let unread = events;
  for (let at: StepRef | null = from; at;) {
    const found = firstOutcome(row.kind, unread);
    waits.push({ ...at, found });
    if (!found) break;
    unread = unread.filter(({ seq }) => seq > found.seq);
    const node = waitAfter(graphs[row.kind], at.node, found.outcome);
    at = node === null ? null : { caseId: row.id, node, round: (rounds.get(node) ?? 0) + 1 };
    if (at) rounds.set(at.node, at.round);
  }
  return waits;
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

/** @param atLast what is to be said of the last of them, where nothing ended it */
function answerOf([own, ...behind]: readonly Wait[], atLast: StepAnswer): StepAnswer {
  if (!own?.found) return atLast;
  const { effects, told, ...lasting } = atLast;
  const ahead = behind.map(({ node, round, found }) => ({
    node,
    round,
    ...(found ? { outcome: found.outcome, wakeAt: null } : lasting),
  }));
  return {
    outcome: own.found.outcome,
    ended: false,
    wakeAt: null,
    effects,
    ...(told && { told }),
    ...(ahead.length > 0 && { ahead }),
  };
}

/** A look at a wait of a case whose row is locked: reads its decisions in order, from where the last step ended. */
export async function lookAtWait(trx: Transaction, row: CaseRow, ref: StepRef, at: Date): Promise<StepAnswer> {
  const [known, events, rounds, effects] = await inOneTrip([
    () => findStep(trx, ref),
    () => unreadBy(trx, row, ref),
    () => roundsOf(trx, row.id),
    () => unsentEffects(trx, row.id),
  ]);
  if (known && known.outcome !== null) return { outcome: known.outcome, ended: false, wakeAt: null, effects };
  const waits = waitsFrom(row, ref, events, rounds);
  const last = waits.at(-1)?.found;
  await inOneTrip([
    ...waits.flatMap((wait, index) => [
      () => (known && index === 0 ? undefined : openStep(trx, row, wait, 'wait', at)),
      () => wait.found && closeStep(trx, wait, wait.found.outcome, wait.found.seq, at),
    ]),
    () => markRead(trx, row, last?.seq ?? row.lastSeq),
  ]);
  const stays: StepAnswer = { outcome: null, ended: false, wakeAt: null, effects };
  const atLast = last || row.closedAt === null ? stays : await sleepOrEnd(trx, row, at, effects);
  return answerOf(waits, atLast);
}

/** Waits for a decision that people take outside any task. */
export function waitStep(knex: Knex, ref: StepRef & { at: number }): Promise<StepAnswer> {
  return withinStep(knex, ref.caseId, (trx, row) => lookAtWait(trx, row, ref, new Date(ref.at)));
}
