import type { OpportunityView } from '../../../../contracts/opportunities';
export function ProposalTab({ opportunity }: { opportunity: OpportunityView }) {
  return <p>{opportunity.proposal?.number}</p>;
}
