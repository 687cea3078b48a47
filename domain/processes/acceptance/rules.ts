import { acceptanceValidUntil } from '../../acceptance/validity';
import { decided } from '../../cases/decision';
import { refuse } from '../../errors/refusal';
import { whyLinesHold } from '../request/checklist';
import type { TemplateRules } from '../../templates/template';
import type { RequestFacts } from '../request/facts';
import { acceptanceGraph } from './graph';

/** Acceptance is asked for a live opportunity, from Qualification on (requirement 127). */
function mayBeMade({ opportunityStage }: RequestFacts) {
  return opportunityStage === 'qualification' || opportunityStage === 'proposition'
    ? null
    : refuse('template_not_applicable');
}

export const acceptanceRules: TemplateRules = {
  graph: acceptanceGraph,
  mayBeMade,
  maySubmit: (_state, facts) => mayBeMade(facts),
  onOutcome: (state, facts, node, completion) => {
    const held = whyLinesHold(state);
    if (held) return held;
    if (node !== 'decide') return decided();
    const conditions = completion.outcome === 'granted' ? (completion.conditions ?? null) : null;
    return decided(
      {
        type: 'acceptanceGranted',
        data: { validUntil: acceptanceValidUntil(facts.today, facts.acceptanceValidityMonths), conditions },
      },
      { type: 'requestResolved', data: { outcome: 'granted', comment: completion.comment ?? null } },
    );
  },
};
