import type { Knex } from 'knex';
import { waitAfter } from '../../domain/processes/graph';
import { graphs } from '../../domain/processes/graphs';
import { waitOutcome } from '../../domain/processes/waits';
import { lockCase, type CaseRow } from '../cases/caseRow';
import { decideInside } from '../cases/handleCommand';
import { inOneTrip } from '../inOneTrip';
import { enterCase, transactionEndedBy, type EndWith, type Transaction } from '../wall';
import { keepWaits, type Wait } from './keepWaits';
import { ended, gone, ofRow, unsentEffects, type StepAnswer, type StepRef } from './step';
import { roundsIn, stepsSoFar, type StepSoFar } from './stepsSoFar';
import { systemContext } from './systemContext';

interface EventRow {
  seq: number;
  type: string;
  data: Record<string, unknown>;
}

/** What is read before a case is looked at where it waits. */
export interface BeforeLook {
  steps: StepSoFar[];
  events: EventRow[];
  effects: string[];
}

/**
 * The case's decisions from where the last step ended; of a wait that is open, those that its process has not read: the ones before
 * held no outcome, and there may be thousands. Behind the lock of the case.
 * @param at which wait; the one that is open when it is not known
 */
export async function unreadAt(
  trx: Transaction,
  caseId: string,
  at: { node: string | null; round: number | null } = { node: null, round: null },
): Promise<EventRow[]> {
  const { rows } = await trx.raw<{ rows: EventRow[] }>(
    `SELECT e.seq, e.type, e.data FROM case_events e WHERE e.case_id = :id AND e.seq > coalesce(
       (SELECT greatest(s.from_seq, c.processed_seq) FROM case_steps s JOIN cases c ON c.id = s.case_id
        WHERE s.case_id = :id AND CASE WHEN :node::text IS NULL THEN s.kind = 'wait' AND s.closed_at IS NULL ELSE s.node = :node AND s.round = :round END ORDER BY s.position LIMIT 1),
       (SELECT max(b.until_seq) FROM case_steps b WHERE b.case_id = :id), 0) ORDER BY e.seq`,
    { id: caseId, node: at.node, round: at.round },
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
function waitsFrom(row: CaseRow, from: StepRef, events: readonly EventRow[], rounds: Map<string, number>) {
  const found = firstOutcome(row.kind, events);
  const waits: [Wait, ...Wait[]] = [{ ...from, found }];
  rounds.set(from.node, from.round);
  let unread = events;
  for (let last = waits[0]; last.found;) {
    const { node, found: by } = last;
    unread = unread.filter(({ seq }) => seq > by.seq);
    const next = waitAfter(graphs[row.kind], node, by.outcome);
    if (next === null) break;
    rounds.set(next, (rounds.get(next) ?? 0) + 1);
    last = { caseId: row.id, node: next, round: rounds.get(next) ?? 1, found: firstOutcome(row.kind, unread) };
    waits.push(last);
  }
  return waits;
}

/** A case that is over ends its run, unless it has still to wake on a day: then the run sleeps with it. */
function sleepOrEnd({ wakesAt }: CaseRow, effects: string[]): StepAnswer {
  return wakesAt === null ? ended(effects) : { outcome: null, ended: false, wakeAt: wakesAt.getTime(), effects };
}

/** The day has come on which a case that is over wakes: what is to be done on it is done, and the run ends. */
async function recall(trx: Transaction, row: CaseRow, now: Date): Promise<StepAnswer> {
  const context = systemContext(trx, row, now);
  await decideInside(context, {
    caseId: row.id,
    command: { type: 'recallLoss' },
    principal: context.principal,
    key: `recall/${row.wakesAt?.toISOString()}`,
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
export async function lookAtWait(
  trx: Transaction,
  row: CaseRow,
  ref: StepRef & { at: number },
  { steps, events, effects }: BeforeLook,
  endWith: EndWith,
): Promise<StepAnswer> {
  const now = new Date(ref.at);
  const known = steps.find(({ node, round }) => node === ref.node && round === ref.round);
  if (known && known.outcome !== null) return { outcome: known.outcome, ended: false, wakeAt: null, effects };
  const waits = waitsFrom(row, { caseId: row.id, node: ref.node, round: ref.round }, events, roundsIn(steps));
  const last = waits.at(-1)?.found;
  const keeping = keepWaits(trx, row, steps, { waits, read: last?.seq ?? row.lastSeq, now });
  const stays: StepAnswer = { outcome: null, ended: false, wakeAt: null, effects };
  if (last || row.wakesAt === null || row.wakesAt > now) {
    endWith(keeping);
    return answerOf(waits, last || row.closedAt === null ? stays : sleepOrEnd(row, effects));
  }
  await keeping;
  return answerOf(waits, row.closedAt === null ? stays : await recall(trx, row, now));
}

/** Waits for a decision that people take outside any task. */
export function waitStep(knex: Knex, ref: StepRef & { at: number }): Promise<StepAnswer> {
  const { caseId } = ref;
  return transactionEndedBy(knex, async (trx, endWith) => {
    const [, row, steps, events, effects] = await inOneTrip([
      () => enterCase(trx, caseId),
      () => lockCase(trx, caseId),
      () => stepsSoFar(trx, caseId),
      () => unreadAt(trx, caseId, ref),
      () => unsentEffects(trx, caseId),
    ]);
    if (!row) return gone;
    return { ...(await lookAtWait(trx, row, ref, { steps, events, effects }, endWith)), of: ofRow(row) };
  });
}
