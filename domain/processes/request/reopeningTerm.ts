/** Until when a request that is over may come back, or why it is final: said beside the button, asked by the command (D19). */
import { UNANSWERED } from './reopening';
import type { RequestState } from './state';

export const finalReasons = ['timeOver', 'refused', 'cancelled'] as const;
export type FinalReason = (typeof finalReasons)[number];

type Ended = Pick<RequestState, 'status' | 'closing' | 'decision'>;

/** What was answered, and what closed for want of an answer, comes back before its time is over; null while nothing is over. */
export function whyFinal({ status, closing, decision }: Ended): FinalReason | 'reopenable' | null {
  if (status === 'refused' || status === 'cancelled') return status;
  if (status === 'resolved' || (status === 'closed' && decision === UNANSWERED))
    return closing ? 'timeOver' : 'reopenable';
  return status === 'closed' ? 'timeOver' : null;
}

export interface ReopeningTerm {
  /** The instant at which its time is over, or was; null where none runs. */
  until: string | null;
  final: FinalReason | null;
}

/** @param until the instant that was stored when its last deadline opened */
export function reopeningTerm(ended: Ended, until: Date | null): ReopeningTerm | null {
  const final = whyFinal(ended);
  if (final === null) return null;
  if (final === 'refused' || final === 'cancelled') return { until: null, final };
  return { until: until?.toISOString() ?? null, final: final === 'reopenable' ? null : final };
}
