import type { RequestKind } from '../../domain/cases/kinds';
import { graphs } from '../../domain/processes/graphs';
import type { MilestoneView } from '../opportunities/milestones';
import type { Transaction } from '../wall';

interface StepRow {
  node: string;
  openedAt: Date;
  closedAt: Date | null;
  outcome: string | null;
  dueAt: Date | null;
}

/** The line of a request: sent, then the milestones of its process, each with when it was done or is due. */
export async function requestMilestones(
  trx: Transaction,
  id: string,
  template: RequestKind,
  submittedAt: Date | null,
): Promise<MilestoneView[]> {
  const { rows } = await trx.raw<{ rows: StepRow[] }>(
    `SELECT DISTINCT ON (s.node) s.node, s.opened_at AS "openedAt", s.closed_at AS "closedAt", s.outcome, t.due_at AS "dueAt"
     FROM case_steps s LEFT JOIN tasks t ON t.case_id = s.case_id AND t.node = s.node AND t.round = s.round WHERE s.case_id = ? ORDER BY s.node, s.round DESC`,
    [id],
  );
  const steps = new Map(rows.map((row) => [row.node, row]));
  const sent: MilestoneView = {
    key: 'submitted',
    state: submittedAt ? 'planted' : 'current',
    at: submittedAt?.toISOString() ?? null,
    expectedAt: null,
  };
  const milestones = graphs[template].milestones.map((key): MilestoneView => {
    const step = steps.get(key);
    if (!step) return { key, state: 'to_come', at: null, expectedAt: null };
    // Sent back, it is still to be reached.
    if (step.outcome === 'returned')
      return { key, state: 'current', at: step.openedAt.toISOString(), expectedAt: null };
    return {
      key,
      state: step.closedAt ? 'planted' : 'current',
      at: (step.closedAt ?? step.openedAt).toISOString(),
      expectedAt: step.closedAt ? null : (step.dueAt?.toISOString() ?? null),
    };
  });
  // Sent back to an earlier step, what lies behind it is to be reached again.
  const now = milestones.findIndex(({ state }) => state === 'current');
  return [
    sent,
    ...milestones.map((milestone, at): MilestoneView =>
      now !== -1 && at > now ? { key: milestone.key, state: 'to_come', at: null, expectedAt: null } : milestone,
    ),
  ];
}
