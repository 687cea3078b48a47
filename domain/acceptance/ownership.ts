import type { Threshold } from '../settings/threshold';
import { crosses } from '../settings/threshold';

/** A holder on the ownership chart. Shares in basis points (4000 = 40 %), direct and indirect together. */
export interface Holder {
  id: string;
  naturalPerson: boolean;
  capitalBasisPoints: number;
  votesBasisPoints: number;
}

/**
 * A holder whose votes are shown as control (D18, requirement 248). `largest` is false when another holds as much or more:
 * control is then not presumed (code de commerce, art. L233-3 II) and a person has to look.
 */
export interface Control {
  holderId: string;
  votesBasisPoints: number;
  largest: boolean;
}

const WHOLE = 10_000;

export function controlOf(holders: readonly Holder[], threshold: Threshold): Control[] {
  return holders
    .filter(({ votesBasisPoints }) => crosses(votesBasisPoints, threshold))
    .map(({ id, votesBasisPoints }) => ({
      holderId: id,
      votesBasisPoints,
      largest: holders.every((other) => other.id === id || other.votesBasisPoints < votesBasisPoints),
    }));
}

/**
 * Natural persons who own enough of the capital or of the votes (code monétaire et financier, art. R561-1).
 * An empty list is no answer: without one, the legal representative stands in, and a person decides that.
 */
export function beneficialOwners(holders: readonly Holder[], threshold: Threshold): Holder[] {
  return holders.filter(
    (holder) =>
      holder.naturalPerson && (crosses(holder.capitalBasisPoints, threshold) || crosses(holder.votesBasisPoints, threshold)),
  );
}

export type OwnershipProblem = 'share_out_of_range' | 'capital_over_100' | 'votes_over_100';

/** Why a chart cannot be right. A chart that adds up to less is only incomplete: small holders are often left out. */
export function ownershipProblems(holders: readonly Holder[]): OwnershipProblem[] {
  const shares = holders.flatMap(({ capitalBasisPoints, votesBasisPoints }) => [capitalBasisPoints, votesBasisPoints]);
  if (shares.some((share) => !Number.isInteger(share) || share < 0 || share > WHOLE)) return ['share_out_of_range'];
  const capital = holders.reduce((sum, holder) => sum + holder.capitalBasisPoints, 0);
  const votes = holders.reduce((sum, holder) => sum + holder.votesBasisPoints, 0);
  return [...(capital > WHOLE ? (['capital_over_100'] as const) : []), ...(votes > WHOLE ? (['votes_over_100'] as const) : [])];
}
