/** Every process of the product; the name of the export is the kind of case; and the bulk, which is no case. */
export { acceptance } from './acceptance.workflow';
export { additionalSite } from './additionalSite.workflow';
export { billingChange } from './billingChange.workflow';
export { bulk } from './bulk.workflow';
export { clientChange } from './clientChange.workflow';
export { clientExit } from './clientExit.workflow';
export { clientGroup } from './clientGroup.workflow';
export { creditNote } from './creditNote.workflow';
export { lossArchival } from './lossArchival.workflow';
export { missionChange } from './missionChange.workflow';
export { missionSetup } from './missionSetup.workflow';
export { onboarding } from './onboarding.workflow';
export { opportunity } from './opportunity.workflow';
export { otherRequest } from './otherRequest.workflow';
export { proposalApproval } from './proposalApproval.workflow';
export { sepaMandate } from './sepaMandate.workflow';
export { stageReturn } from './stageReturn.workflow';
