import type { CaseKind } from '../../../domain/cases/kinds';
import type { Person } from '../../../domain/principal/principal';
import { mostShown, upTo } from '../../upTo';
import type { Transaction } from '../../wall';
import { isHiddenDraft, type SeenCase } from '../hiddenDraft';

interface CaseAt {
  kind: CaseKind;
  number: string;
  closedAt: Date | null;
}

interface StepRow {
  node: string;
  round: number;
  outcome: string | null;
  openedAt: Date;
  closedAt: Date | null;
  expectedAt: Date | null;
  by: string | null;
}

/**
 * The steps of a case in the order in which they were opened; null when the wall hides the case, or there is none.
 * @param most so many at most, the latest; null for all of them
 */
export async function readPath(trx: Transaction, person: Person, caseId: string, most: number | null = mostShown) {
  const row = await trx('cases')
    .where({ id: caseId })
    .first<(CaseAt & SeenCase) | undefined>(
      'kind',
      'number',
      'state',
      'opened_by as openedBy',
      'closed_at as closedAt',
    );
  if (!row || isHiddenDraft(row, person)) return null;
  const { rows } = await trx.raw<{ rows: StepRow[] }>(
    `SELECT s.node, s.round, s.outcome, s.opened_at AS "openedAt", s.closed_at AS "closedAt", coalesce(t.due_at, s.expected_at) AS "expectedAt", u.first_name || ' ' || u.last_name AS by
     FROM case_steps s LEFT JOIN tasks t ON t.case_id = s.case_id AND t.node = s.node AND t.round = s.round
     LEFT JOIN users u ON u.id = coalesce(t.completed_by, t.assignee_id)
     WHERE s.case_id = ? ORDER BY s.position DESC LIMIT ?`,
    [caseId, most && most + 1],
  );
  const { items, more } = upTo(rows, most ?? rows.length);
  const steps = items.reverse().map(({ openedAt, closedAt, expectedAt, ...step }) => ({
    ...step,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    expectedAt: expectedAt?.toISOString() ?? null,
  }));
  return { kind: row.kind, number: row.number, over: row.closedAt !== null, steps, more };
}
