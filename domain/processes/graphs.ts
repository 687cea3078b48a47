import type { CaseKind } from '../cases/kinds';
import { acceptanceGraph } from './acceptance/graph';
import type { ProcessGraph } from './graph';
import { lossArchivalGraph } from './lossArchival/graph';
import { missionSetupGraph } from './missionSetup/graph';
import { opportunityGraph } from './opportunity/graph';
import { proposalApprovalGraph } from './proposalApproval/graph';

/** Every process of the product. */
export const graphs: Readonly<Record<CaseKind, ProcessGraph>> = {
  opportunity: opportunityGraph,
  acceptance: acceptanceGraph,
  missionSetup: missionSetupGraph,
  lossArchival: lossArchivalGraph,
  proposalApproval: proposalApprovalGraph,
};
