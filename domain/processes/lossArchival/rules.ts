import { decided } from '../../cases/decision';
import { refuse, type Refusal } from '../../errors/refusal';
import { whyLinesHold } from '../request/checklist';
import type { TemplateRules } from '../../templates/template';
import type { MissionFact, RequestFacts } from '../request/facts';
import { lossArchivalGraph } from './graph';

/** Business Support cannot archive a mission that is or was active, nor one with time or expenses (D16, requirement 196). */
export function whyNotArchivable(mission: Pick<MissionFact, 'state' | 'hasTimeOrExpenses'> | null): Refusal | null {
  if (!mission) return null;
  if (mission.hasTimeOrExpenses) return refuse('time_or_expenses_entered');
  return mission.state === 'CHK' || mission.state === 'REA' || mission.state === 'TER'
    ? refuse('mission_active', { params: { state: mission.state } })
    : null;
}

function mayBeMade({ opportunityStage, mission }: RequestFacts): Refusal | null {
  return opportunityStage === 'proposition' ? whyNotArchivable(mission) : refuse('template_not_applicable');
}

export const lossArchivalRules: TemplateRules = {
  graph: lossArchivalGraph,
  mayBeMade,
  maySubmit: (_state, facts) => mayBeMade(facts),
  onOutcome: (state, facts) =>
    whyLinesHold(state) ?? whyNotArchivable(facts.mission) ?? decided({ type: 'lossConfirmed', data: {} }),
};
