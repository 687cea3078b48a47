import { decided } from '../../cases/decision';
import { refuse, type MissingField, type Refusal } from '../../errors/refusal';
import { whyLinesHold } from '../request/checklist';
import type { TemplateRules } from '../request/decideRequest';
import type { RequestFacts } from '../request/facts';
import type { RequestState } from '../request/state';
import { lossArchivalGraph } from './graph';

/** Business Support cannot archive a mission that is or was active, nor one with time or expenses (D16, requirement 196). */
export function whyNotArchivable(mission: RequestFacts['mission']): Refusal | null {
  if (!mission) return null;
  if (mission.hasTimeOrExpenses) return refuse('time_or_expenses_entered');
  return mission.state === 'CHK' || mission.state === 'REA' || mission.state === 'TER' ? refuse('mission_active', { params: { state: mission.state } }) : null;
}

function mayBeMade({ opportunityStage, mission }: RequestFacts): Refusal | null {
  return opportunityStage === 'proposition' ? whyNotArchivable(mission) : refuse('template_not_applicable');
}

function missingFields({ fields }: RequestState, today: string): MissingField[] {
  const missing = (['lossReason', 'lostOn'] as const).filter((field) => !fields[field]).map((field) => ({ field: `fields.${field}`, label: `loss.${field}`, why: 'missing' }));
  const future = fields['lostOn'] !== undefined && fields['lostOn'] > today;
  return future ? [...missing, { field: 'fields.lostOn', label: 'loss.lostOn', why: 'in_the_future' }] : missing;
}

export const lossArchivalRules: TemplateRules = {
  graph: lossArchivalGraph,
  mayBeMade,
  maySubmit: (state, facts) => {
    const missing = missingFields(state, facts.today);
    return missing.length > 0 ? refuse('request_incomplete', { missing }) : mayBeMade(facts);
  },
  onOutcome: (state, facts) => whyLinesHold(state) ?? whyNotArchivable(facts.mission) ?? decided({ type: 'lossConfirmed', data: {} }),
};
