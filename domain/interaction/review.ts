/** What the Friday review asks about an open opportunity (requirements 11, 12). */
export interface ReviewedOpportunity {
  /** Days since anything was done on it: an event of its history or an interaction. */
  quietDays: number;
  /** Whether something is planned on it. */
  hasNextStep: boolean;
}

export type ReviewReason = 'untouched' | 'withoutNextStep';

/** Two weekly reviews without a move: somebody should look. */
const UNTOUCHED_AFTER_DAYS = 14;

export function reviewReasons({ quietDays, hasNextStep }: ReviewedOpportunity): ReviewReason[] {
  return [
    ...(quietDays >= UNTOUCHED_AFTER_DAYS ? ['untouched' as const] : []),
    ...(hasNextStep ? [] : ['withoutNextStep' as const]),
  ];
}
