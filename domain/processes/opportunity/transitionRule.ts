import type { Stage } from './commands';

/** How a move between two stages is made. */
export type TransitionRule = 'free' | 'needs_reason' | 'needs_loss_request' | 'needs_support_request' | 'by_system' | 'never';

/**
 * Forward one stage at a time; Won follows by itself (D15); Lost is the user's own until documents exist (D16); back
 * with a reason, or by Business Support once documents exist; a lost one is revived into Qualification (D17).
 */
const rules: Readonly<Record<Stage, Partial<Record<Stage, TransitionRule>>>> = {
  identification: { qualification: 'free', lost: 'free', won: 'by_system' },
  qualification: { identification: 'needs_reason', proposition: 'free', lost: 'free', won: 'by_system' },
  proposition: { qualification: 'needs_support_request', won: 'by_system', lost: 'needs_loss_request' },
  won: {},
  lost: { qualification: 'needs_reason' },
};

export function transitionRule(from: Stage, to: Stage): TransitionRule {
  return rules[from][to] ?? 'never';
}
