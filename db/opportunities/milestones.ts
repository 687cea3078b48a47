import { opportunityGraph } from '../../domain/processes/opportunity/graph';
import type { Stage } from '../../domain/processes/opportunity/commands';
import type { Transaction } from '../wall';

interface Entered {
  to: Stage;
  at: Date;
}

export interface MilestoneView {
  key: string;
  state: 'planted' | 'current' | 'to_come' | 'skipped';
  at: string | null;
  expectedAt: string | null;
}

/** The line of an opportunity: when each stage was entered last, and what is still to come. */
export async function opportunityMilestones(
  trx: Transaction,
  id: string,
  stage: Stage,
  expectedSignatureOn: string | null,
): Promise<MilestoneView[]> {
  const { rows } = await trx.raw<{ rows: Entered[] }>(
    `SELECT CASE e.type WHEN 'opportunityOpened' THEN 'identification' ELSE e.data->>'to' END AS "to", max(e.at) AS at
     FROM case_events e WHERE e.case_id = ? AND e.type IN ('opportunityOpened', 'stageChanged') GROUP BY 1`,
    [id],
  );
  const entered = new Map(rows.map(({ to, at }) => [to as string, at.toISOString()]));
  const keys = stage === 'lost' ? [...opportunityGraph.milestones.slice(0, -1), 'lost'] : opportunityGraph.milestones;
  const current = keys.indexOf(stage);
  return keys.map((key, index) => {
    const state =
      index === current
        ? stage === 'won' || stage === 'lost'
          ? 'planted'
          : 'current'
        : index < current
          ? entered.has(key)
            ? 'planted'
            : 'skipped'
          : 'to_come';
    const expectedAt =
      key === 'won' && state === 'to_come' && expectedSignatureOn !== null
        ? `${expectedSignatureOn}T12:00:00.000Z`
        : null;
    return { key, state, at: state === 'to_come' ? null : (entered.get(key) ?? null), expectedAt };
  });
}
