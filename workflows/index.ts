/** Every process of the product; the name of the export is the kind of case. */
export { acceptance } from './acceptance.workflow';
export { lossArchival } from './lossArchival.workflow';
export { missionSetup } from './missionSetup.workflow';
export { opportunity } from './opportunity.workflow';
export { proposalApproval } from './proposalApproval.workflow';
