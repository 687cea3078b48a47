/** Steps that a process has done are remembered: a run that starts again walks over them. */
import type { CaseRow } from '../cases/caseRow';
import { lockCase, lockOpportunityOf } from '../cases/caseRow';
import { inOneTrip } from '../inOneTrip';
import { enterCase, type Transaction } from '../wall';
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

/** A step that was looked at before its process came to it: by the look at the one ahead of it, or as its run began. */
export interface SeenStep extends Pick<StepAnswer, 'outcome' | 'wakeAt' | 'over'> {
  node: string;
  round: number;
  /** Set when the case is over: the run ends there. */
  ended?: boolean;
}

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
  /** Whose case it is, for whoever announces that it moved; not for the workflow. */
  of?: CaseOf;
  /** Why a service step was refused, where its process has a way out of that. */
  refusalCode?: string;
  /** What the same look saw of the steps behind this one: the process need not look at them again. */
  ahead?: SeenStep[];
  /** The case is closed and read to its end: nobody needs to start its run again. */
  over?: boolean;
}

/** There is no such case. */
export const gone: StepAnswer = { outcome: null, ended: true, wakeAt: null, effects: [] };

/** The case is closed, and its process has read everything: the run ends, and need not ask again whether it may. */
export const ended = (effects: string[]): StepAnswer => ({ ...gone, effects, over: true });

/** One locked, idempotent transaction inside the case's own wall; `gone` when there is no such case. */
export function withinStep(
  knex: Knex,
  caseId: string,
  work: (trx: Transaction, row: CaseRow) => Promise<StepAnswer>,
  { opportunityFirst = false } = {},
): Promise<StepAnswer> {
  return knex.transaction(async (trx) => {
    const [, , row] = await inOneTrip([
      () => enterCase(trx, caseId),
      () => (opportunityFirst ? lockOpportunityOf(trx, caseId) : undefined),
      () => lockCase(trx, caseId),
    ]);
    return row ? { ...(await work(trx, row)), of: ofRow(row) } : gone;
  });
}

/** What is announced of a case that moved. */
export type CaseOf = Pick<CaseRow, 'kind' | 'companyId' | 'buId'>;
export const ofRow = ({ kind, companyId, buId }: CaseRow): CaseOf => ({ kind, companyId, buId });

export async function findStep(trx: Transaction, { caseId, node, round }: StepRef): Promise<StepRow | null> {
  const step = await trx('case_steps')
    .where({ case_id: caseId, node, round })
    .first<StepRow | undefined>(
      'from_seq as fromSeq',
      'until_seq as untilSeq',
      'outcome',
      'opened_at as openedAt',
      'expected_at as expectedAt',
      'closed_at as closedAt',
    );
  return step ?? null;
}

/** Writes a step where the one before it ended, from the values of `stepValues` and of its case. */
export const stepOpened = `
  INSERT INTO case_steps (company_id, bu_id, case_id, node, round, kind, opened_at, expected_at, position, from_seq)
  SELECT :company, :bu, :caseId, :node, :round, :kind, :now, :expectedAt, before.position + 1, before.until_seq
  FROM (SELECT coalesce(max(position), 0) AS position, coalesce(max(until_seq), 0) AS until_seq FROM case_steps WHERE case_id = :caseId) before
  RETURNING from_seq AS "fromSeq", until_seq AS "untilSeq", outcome, opened_at AS "openedAt", expected_at AS "expectedAt", closed_at AS "closedAt"`;

export const stepValues = (
  { node, round }: Pick<StepRef, 'node' | 'round'>,
  kind: StepKind,
  expectedAt: Date | null,
) => ({ node, round, kind, expectedAt });

/** Opens a step where the one before it ended. */
export async function openStep(
  trx: Transaction,
  row: CaseRow,
  ref: StepRef,
  kind: StepKind,
  at: Date,
  expectedAt: Date | null = null,
): Promise<StepRow> {
  const { rows } = await trx.raw<{ rows: StepRow[] }>(
    `WITH stands AS (UPDATE cases SET node = :node WHERE id = :caseId) ${stepOpened}`,
    { caseId: row.id, company: row.companyId, bu: row.buId, now: at, ...stepValues(ref, kind, expectedAt) },
  );
  const opened = rows[0];
  if (!opened) throw new Error(`step ${ref.node} was not written`);
  return opened;
}

/** @param untilSeq the last decision that the step has used up; null when it used none, so that the next wait reads them */
export async function closeStep(
  trx: Transaction,
  { caseId, node, round }: StepRef,
  outcome: string,
  untilSeq: number | null,
  at: Date,
): Promise<void> {
  await trx('case_steps')
    .where({ case_id: caseId, node, round })
    .whereNull('closed_at')
    .update({ outcome, until_seq: untilSeq ?? trx.ref('from_seq'), closed_at: at });
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

/** The process has seen everything that was decided up to now, what its own look decided included. @returns the effects that have still to leave */
export async function lookedAt(trx: Transaction, row: CaseRow): Promise<string[]> {
  const [effects] = await inOneTrip([() => unsentEffects(trx, row.id), () => markRead(trx, row, row.lastSeq)]);
  return effects;
}
