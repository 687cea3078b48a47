import type { CaseKind, RequestKind } from '../cases/kinds';
import { templates } from '../templates/registry';
import type { ProcessGraph } from './graph';
import { opportunityGraph } from './opportunity/graph';
import { proposalApprovalGraph } from './proposalApproval/graph';

const ofRequests = Object.fromEntries(Object.values(templates).map(({ kind, graph }) => [kind, graph])) as Record<
  RequestKind,
  ProcessGraph
>;

/** Every process of the product. */
export const graphs: Readonly<Record<CaseKind, ProcessGraph>> = {
  opportunity: opportunityGraph,
  proposalApproval: proposalApprovalGraph,
  ...ofRequests,
};
