import { opportunityGraph } from '../../domain/processes/opportunity/graph';
import type { Stage } from '../../domain/processes/opportunity/commands';

/** SQL: when each stage of the opportunity `o` was entered last, by stage. */
export const stagesEntered = `(SELECT coalesce(jsonb_object_agg(x.stage, x.at), '{}') FROM (
    SELECT CASE e.type WHEN 'opportunityOpened' THEN 'identification' ELSE e.data->>'to' END AS stage, max(e.at) AS at
    FROM case_events e WHERE e.case_id = o.id AND e.type IN ('opportunityOpened', 'stageChanged') GROUP BY 1) x)`;

export interface MilestoneView {
  key: string;
  state: 'planted' | 'current' | 'to_come' | 'skipped';
  at: string | null;
  expectedAt: string | null;
}

const atOf = (instant: string | undefined) => (instant === undefined ? null : new Date(instant).toISOString());

/** The line of an opportunity: when each stage was entered last, and what is still to come. */
export function opportunityMilestones(
  entered: Readonly<Record<string, string>>,
  stage: Stage,
  expectedSignatureOn: string | null,
): MilestoneView[] {
  const keys = stage === 'lost' ? [...opportunityGraph.milestones.slice(0, -1), 'lost'] : opportunityGraph.milestones;
  const current = keys.indexOf(stage);
  return keys.map((key, index) => {
    const state =
      index === current
        ? stage === 'won' || stage === 'lost'
          ? 'planted'
          : 'current'
        : index < current
          ? key in entered
            ? 'planted'
            : 'skipped'
          : 'to_come';
    const expectedAt =
      key === 'won' && state === 'to_come' && expectedSignatureOn !== null
        ? `${expectedSignatureOn}T12:00:00.000Z`
        : null;
    return { key, state, at: state === 'to_come' ? null : atOf(entered[key]), expectedAt };
  });
}
