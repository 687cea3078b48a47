import type { Principal } from '../../domain/principal/principal';

/** What tells whether a case is shown: its state, and who opened it. */
export interface SeenCase {
  state: string;
  openedBy: string | null;
}

/** A draft is its author's alone until it is sent: to anybody else it is not there. */
export function isHiddenDraft({ state, openedBy }: SeenCase, principal: Principal): boolean {
  return state === 'draft' && principal.kind === 'person' && openedBy !== principal.userId;
}
