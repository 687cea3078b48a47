import type { ErrorCode } from '../../domain/errors/codes';
import type { Stage } from '../../domain/opportunity/stage';
import { transitionRule } from '../../domain/opportunity/stage';

export interface PermissionView {
  action: string;
  allowed: boolean;
  code: string | null;
}

interface Situation {
  acceptance: 'none' | 'requested' | 'granted' | 'refused';
  hasProposal: boolean;
  letterSigned: boolean;
  missionState: string | null;
}

const refusalOf: Readonly<Record<ReturnType<typeof transitionRule>, ErrorCode | null>> = {
  free: null, needs_reason: null, needs_loss_request: 'loss_needs_request', needs_support_request: 'going_back_needs_request', by_system: 'won_is_automatic', never: 'transition_not_allowed',
};

function allowedIf(action: string, allowed: boolean, code: ErrorCode): PermissionView {
  return { action, allowed, code: allowed ? null : code };
}

/** What may be done now, and the code of the refusal otherwise: the screen says why before the click. */
export function opportunityPermissions(stage: Stage, { acceptance, letterSigned, missionState }: Situation): PermissionView[] {
  const moves = (['identification', 'qualification', 'proposition', 'lost'] as const)
    .filter((to) => to !== stage)
    .map((to) => {
      const code = stage === 'won' ? 'opportunity_closed' : refusalOf[transitionRule(stage, to)];
      return { action: `moveTo.${to}`, allowed: code === null, code };
    });
  const live = stage === 'qualification' || stage === 'proposition';
  return [
    ...moves,
    allowedIf('edit', stage !== 'won' && stage !== 'lost', 'opportunity_closed'),
    allowedIf('requestAcceptance', live && (acceptance === 'none' || acceptance === 'refused'), live ? 'request_exists' : 'template_not_applicable'),
    allowedIf('requestMissionSetup', stage === 'proposition' && letterSigned && missionState === 'AVV', stage === 'proposition' ? 'letter_missing' : 'template_not_applicable'),
    allowedIf('requestLossArchival', stage === 'proposition' && missionState === 'AVV', stage === 'proposition' ? 'mission_active' : 'template_not_applicable'),
  ];
}
