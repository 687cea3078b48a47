/** What the reconciler asks of all companies at once, in pages and through narrow doors. */
import type { Knex } from 'knex';
import type { CaseKind, CaseRef } from '../../domain/cases/kinds';

/** Every open case, in pages: the reconciler gives each its run. */
export async function* openCases(knex: Knex, pageSize = 100): AsyncGenerator<CaseRef[]> {
  let after: string | null = null;
  for (;;) {
    const { rows }: { rows: { id: string; kind: CaseKind }[] } = await knex.raw(
      'SELECT id, kind FROM door_open_cases(?::uuid, ?)',
      [after, pageSize],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ id, kind }) => ({ kind, caseId: id }));
    after = last.id;
  }
}

/** A case that should have no run. `closedAt` is null when there is no such case at all. */
export interface OverCase {
  caseId: string;
  closedAt: Date | null;
}

/** Of these cases, those that are over or were never there. */
export async function casesOver(knex: Knex, caseIds: string[]): Promise<OverCase[]> {
  const { rows } = await knex.raw<{ rows: { id: string; closed_at: Date | null }[] }>(
    'SELECT id, closed_at FROM door_cases_over(:caseIds::uuid[])',
    { caseIds },
  );
  return rows.map(({ id, closed_at }) => ({ caseId: id, closedAt: closed_at }));
}

/** Every case with a decision that its process has not read for so long although it was told, with the node it stands at, in pages. */
export async function* lateCases(
  knex: Knex,
  lateAfterMs: number,
  pageSize = 100,
): AsyncGenerator<{ caseId: string; node: string }[]> {
  let after: string | null = null;
  for (;;) {
    const { rows }: { rows: { id: string; node: string }[] } = await knex.raw(
      "SELECT id, node FROM door_late_cases(? * interval '1 millisecond', ?::uuid, ?)",
      [lateAfterMs, after, pageSize],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ id, node }) => ({ caseId: id, node }));
    after = last.id;
  }
}

/** A run that an operator wants ended, and started again from its row when its case is open. */
export interface AskedRestart extends CaseRef {
  incidentId: string;
  isOpen: boolean;
}

export async function askedRestarts(knex: Knex): Promise<AskedRestart[]> {
  const { rows } = await knex.raw<{ rows: { incident_id: string; case_id: string; kind: CaseKind; open: boolean }[] }>(
    'SELECT * FROM door_asked_restarts()',
  );
  return rows.map(({ incident_id, case_id, kind, open }) => ({
    incidentId: incident_id,
    caseId: case_id,
    kind,
    isOpen: open,
  }));
}
