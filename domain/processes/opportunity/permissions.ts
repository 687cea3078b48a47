/** What the page of an opportunity offers, by the rules that would refuse the command. */
import type { ErrorCode } from '../../errors/codes';
import type { Refusal } from '../../errors/refusal';
import { stages, type Stage } from '../../opportunity/stage';
import { whyNotMoved } from './decideStage';
import { proposalActions, whyNotOnProposal, type ProposalFacts } from './proposalActions';
import type { OpportunityState } from './state';
import { whyNotEdited } from './whyNotEdited';

export interface Permission {
  action: string;
  allowed: boolean;
  /** Why not. */
  code: ErrorCode | null;
}

export function permission(action: string, code: ErrorCode | null): Permission {
  return { action, allowed: code === null, code };
}

const by = (action: string, refusal: Refusal | null) => permission(action, refusal?.code ?? null);

/** Moves and edits; what a gate still asks for is no reason to hide the way there. */
export function opportunityPermissions(stage: Stage): Permission[] {
  const moves = stages
    .filter((to) => to !== stage && to !== 'won')
    .map((to) => by(`moveTo.${to}`, whyNotMoved(stage, to)));
  return [...moves, by('edit', whyNotEdited(stage))];
}

export function proposalPermissions(
  state: Pick<OpportunityState, 'stage' | 'proposal'>,
  proposalId: string,
  facts: ProposalFacts,
): Permission[] {
  return proposalActions.map((action) => by(action, whyNotOnProposal(action, state, proposalId, facts)));
}
