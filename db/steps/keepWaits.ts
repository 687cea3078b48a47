/** Writes what a look at the waits of a case has seen. */
import type { CaseRow } from '../cases/caseRow';
import { sent, type Transaction } from '../wall';
import { markRead, type StepRef } from './step';
import type { StepSoFar } from './stepsSoFar';

/** A wait, and the decision that ends it; null while it goes on. */
export interface Wait extends StepRef {
  found: { outcome: string; seq: number } | null;
}

const waitsKept = `
  WITH ended AS (
    UPDATE case_steps SET outcome = :outcome, until_seq = :untilSeq, closed_at = :now
    WHERE case_id = :caseId AND node = :node AND round = :round AND closed_at IS NULL AND :outcome::text IS NOT NULL),
  begun AS (
    INSERT INTO case_steps (company_id, bu_id, case_id, node, round, kind, opened_at, position, from_seq, outcome, until_seq, closed_at)
    SELECT :company, :bu, :caseId, w.node, w.round, 'wait', :now, w.position, w."fromSeq", w.outcome, w."untilSeq", CASE WHEN w.outcome IS NOT NULL THEN :now::timestamptz END
    FROM jsonb_to_recordset(:begun::jsonb) AS w(node text, round int, position int, "fromSeq" int, outcome text, "untilSeq" int))
  UPDATE cases SET node = coalesce(:stands, node), processed_seq = :read WHERE id = :caseId`;

/** Each wait begins where the step before it ended, a wait that has ended already among them. */
function begunAfter(steps: readonly StepSoFar[], from: number, waits: readonly Wait[]) {
  const position = Math.max(0, ...steps.map((step) => step.position));
  let fromSeq = from;
  return waits.map(({ node, round, found }, index) => {
    const begun = {
      node,
      round,
      position: position + index + 1,
      fromSeq,
      outcome: found?.outcome ?? null,
      untilSeq: found?.seq ?? null,
    };
    fromSeq = found?.seq ?? fromSeq;
    return begun;
  });
}

/**
 * The waits that ended and those that began, and how far the decisions of the case are read, in one statement: each
 * writing of the row of a case is one of its indexes too.
 *
 * @param steps that the case had come to before the look @param waits in order; the first may be among those steps
 * @param read the last decision that was read
 */
export async function keepWaits(
  trx: Transaction,
  row: CaseRow,
  steps: readonly StepSoFar[],
  { waits, read, now }: { waits: readonly [Wait, ...Wait[]]; read: number; now: Date },
): Promise<void> {
  const [first, ...behind] = waits;
  const isKnown = steps.some(({ node, round }) => node === first.node && round === first.round);
  if (isKnown && !first.found) return markRead(trx, row, read);
  const ended = isKnown ? first.found : null;
  const lastUsed = ended?.seq ?? Math.max(0, ...steps.map(({ untilSeq }) => untilSeq ?? 0));
  const begun = begunAfter(steps, lastUsed, isKnown ? behind : waits);
  row.processedSeq = Math.max(row.processedSeq, read);
  await sent(
    trx.raw(waitsKept, {
      caseId: row.id,
      company: row.companyId,
      bu: row.buId,
      node: first.node,
      round: first.round,
      outcome: ended?.outcome ?? null,
      untilSeq: ended?.seq ?? null,
      begun: JSON.stringify(begun),
      stands: begun.at(-1)?.node ?? null,
      read: row.processedSeq,
      now,
    }),
  );
}
