import { proposalStates, type ProposalState } from '../proposal/state';

/**
 * Whether time may name the lines of a proposal. A draft takes it already: work before the sale counts against archiving (D16).
 * What was archived takes none: its hours would be earned on lines that nobody sells any more.
 */
export const takesTime = (state: ProposalState): boolean => state !== 'archived';

/** For a query that reads lines. */
export const statesThatTakeTime: readonly ProposalState[] = proposalStates.filter(takesTime);
