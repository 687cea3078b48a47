/** Stages of an opportunity, in the order of the board (requirement 99). */
export const stages = ['identification', 'qualification', 'proposition', 'won', 'lost'] as const;
export type Stage = (typeof stages)[number];

/** Stages in which an opportunity is still worked on; the board has a column for each. */
export const openStages = ['identification', 'qualification', 'proposition'] as const;
export type OpenStage = (typeof openStages)[number];

/**
 * Who may make a move, and how.
 * - `free`: the user, once the gate is passed
 * - `needs_reason`: the user, with a written reason (D16, D17)
 * - `needs_loss_request`, `needs_support_request`: Business Support, because documents exist (D16, D17)
 * - `by_system`: follows from facts, nobody sets it (D15)
 * - `never`: no path
 */
export type TransitionRule =
  | 'free'
  | 'needs_reason'
  | 'needs_loss_request'
  | 'needs_support_request'
  | 'by_system'
  | 'never';

/** Whole percentages by stage (D9); a dated setting may replace them. */
export type Probabilities = Readonly<Record<Stage, number>>;

export const DEFAULT_PROBABILITIES: Probabilities = {
  identification: 10,
  qualification: 30,
  proposition: 60,
  won: 100,
  lost: 0,
};

/** Every move that exists; what is absent is `never`. Stages are not skipped: each gate asks for what the next one builds on. */
const RULES: Readonly<Record<Stage, Partial<Record<Stage, TransitionRule>>>> = {
  identification: { qualification: 'free', lost: 'needs_reason' },
  qualification: { proposition: 'free', identification: 'needs_reason', lost: 'needs_reason' },
  proposition: { won: 'by_system', qualification: 'needs_support_request', lost: 'needs_loss_request' },
  won: {},
  lost: { qualification: 'needs_reason' },
};

export function transitionRule(from: Stage, to: Stage): TransitionRule {
  return RULES[from][to] ?? 'never';
}

/** The stage that an opportunity goes on to by its own gate; what follows a proposition is not a move that somebody makes. */
export const stageAfter: Readonly<Partial<Record<Stage, OpenStage>>> = {
  identification: 'qualification',
  qualification: 'proposition',
};

export function isOpenStage(stage: Stage): stage is OpenStage {
  return (openStages as readonly Stage[]).includes(stage);
}
