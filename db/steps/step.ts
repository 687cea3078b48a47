/** Steps that a process has done are remembered: a run that starts again walks over them. */
import type { CaseRow } from '../cases/caseRow';
import { lockCase } from '../cases/caseRow';
import { wallOf } from '../cases/context';
import { withinCase, type Transaction } from '../wall';
import type { Knex } from 'knex';

export interface StepRef {
  caseId: string;
  node: string;
  round: number;
}

export interface StepRow {
  fromSeq: number;
  untilSeq: number | null;
  outcome: string | null;
  openedAt: Date;
  expectedAt: Date | null;
  closedAt: Date | null;
}

export type StepKind = 'humanTask' | 'serviceStep' | 'wait' | 'deadline';

/** What the workflow needs to know to go on: no content. */
export interface StepAnswer {
  /** The outcome once the step is done; null while it waits. */
  outcome: string | null;
  /** Set when the case is over (cancelled, closed, gone): the run ends. */
  ended: boolean;
  /** When to look again without news: milliseconds since the epoch, or null. */
  wakeAt: number | null;
  /** Effects of this case that have not left yet. */
  effects: string[];
  /** People who were told of something; their open screens hear of it, the workflow does not. */
  told?: string[];
  /** Why a service step was refused, where its process has a way out of that. */
  refusalCode?: string;
}

export const ended: StepAnswer = { outcome: null, ended: true, wakeAt: null, effects: [] };

/** One locked, idempotent transaction inside the case's own wall; `ended` when the case is gone. */
export async function withinStep(knex: Knex, caseId: string, work: (trx: Transaction, row: CaseRow) => Promise<StepAnswer>): Promise<StepAnswer> {
  const { rows } = await knex.raw<{ rows: unknown[] }>('SELECT 1 FROM door_case(?)', [caseId]);
  if (rows.length === 0) return ended;
  return withinCase(knex, caseId, async (trx) => {
    const row = await lockCase(trx, caseId);
    return row ? work(trx, row) : ended;
  });
}

export async function findStep(trx: Transaction, { caseId, node, round }: StepRef): Promise<StepRow | null> {
  const step = await trx('case_steps')
    .where({ case_id: caseId, node, round })
    .first<StepRow | undefined>('from_seq as fromSeq', 'until_seq as untilSeq', 'outcome', 'opened_at as openedAt', 'expected_at as expectedAt', 'closed_at as closedAt');
  return step ?? null;
}

/** Opens a step where the one before it ended. */
export async function openStep(trx: Transaction, row: CaseRow, { node, round }: StepRef, kind: StepKind, at: Date, expectedAt: Date | null = null): Promise<StepRow> {
  const [opened] = await trx('case_steps')
    .insert({
      ...wallOf(row), case_id: row.id, node, round, kind, opened_at: at, expected_at: expectedAt,
      position: trx.raw('(SELECT coalesce(max(position), 0) + 1 FROM case_steps WHERE case_id = ?)', [row.id]),
      from_seq: trx.raw('(SELECT coalesce(max(until_seq), 0) FROM case_steps WHERE case_id = ?)', [row.id]),
    })
    .returning<StepRow[]>(['from_seq as fromSeq', 'until_seq as untilSeq', 'outcome', 'opened_at as openedAt', 'expected_at as expectedAt', 'closed_at as closedAt']);
  if (!opened) throw new Error(`step ${node} was not written`);
  await trx('cases').where({ id: row.id }).update({ node });
  return opened;
}

/** @param untilSeq the last decision that the step has used up; null when it used none, so that the next wait reads them */
export async function closeStep(trx: Transaction, { caseId, node, round }: StepRef, outcome: string, untilSeq: number | null, at: Date): Promise<void> {
  await trx('case_steps').where({ case_id: caseId, node, round }).whereNull('closed_at').update({ outcome, until_seq: untilSeq ?? trx.ref('from_seq'), closed_at: at });
}

/** The process has read everything up to here; never moved past what it has not read. */
export async function markRead(trx: Transaction, row: CaseRow, seq: number): Promise<void> {
  if (seq <= row.processedSeq) return;
  row.processedSeq = seq;
  await trx('cases').where({ id: row.id }).update({ processed_seq: seq });
}

export async function unsentEffects(trx: Transaction, caseId: string): Promise<string[]> {
  const rows = await trx('effects').where({ case_id: caseId }).whereNull('sent_at').select<{ key: string }[]>('key');
  return rows.map(({ key }) => key);
}
