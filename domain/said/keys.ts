/**
 * Keys of every sentence that the server sends and the screen puts into words. The web's texts are checked against
 * these lists, so that no sentence is without words.
 */
export const timelineKeys = [
  'opportunityOpened', 'fieldsChanged', 'stageChanged', 'stageChangedBack', 'opportunityLost', 'lossRecalled', 'opportunityRevived', 'opportunityWon', 'propositionPrepared', 'lineEdited', 'headerEdited', 'approvalLost',
  'proposalSubmitted', 'proposalSubmittedForApproval', 'proposalApproved', 'proposalApprovedByRule', 'proposalRefused', 'proposalRevised', 'proposalSent', 'letterMailed', 'letterSigned',
  'missionStateChanged', 'proposalOrdered', 'billingScheduled', 'proposalArchived', 'planningBlocksDeleted',
  'requestDrafted', 'requestChanged', 'itemAnswered', 'itemAccepted', 'itemRefused', 'itemReopened', 'checklistDerived', 'requestSubmitted', 'requestReturned', 'requestSteppedBack', 'requestResubmitted', 'requestCancelled',
  'requestRefused', 'requestResolved', 'acceptanceGranted', 'missionConfigured', 'lossConfirmed', 'returnAgreed', 'registerChecked', 'archivalImpossible', 'carriedOut', 'notCarriedOut', 'initiatorNotified', 'requestClosed', 'requestUnanswered', 'closingMoved', 'requestReopened', 'requestLinked', 'requestUnlinked', 'requestWaits', 'requestResumedHappened', 'requestResumedMoot', 'requestResumedCame', 'requestResumedTaken', 'messagePosted',
  'approvalAsked', 'approvalGiven', 'approvalRefused', 'approvalQuestioned', 'approvalVoided', 'approvalClosed',
  'taskOpened', 'taskClaimed', 'taskReleased', 'taskReassigned', 'taskDelegated', 'taskReturned', 'taskStoodIn', 'taskCameBack', 'taskLeaseExpired', 'taskLeaseExpiredToOwner', 'taskFollowUpSet', 'taskFollowUpCame', 'taskFollowUpGivenUp', 'taskDueMoved', 'taskCompleted', 'alarmFirstLook', 'alarmReminder', 'alarmEscalateSupervisor', 'alarmEscalateHead', 'alarmLastCall',
] as const;
export type TimelineKey = (typeof timelineKeys)[number];

/** "En attente de …": what a case waits for, by node of its graph; `preparing` while the process has the ball. */
export const waitingKeys = [
  'identification', 'qualification', 'proposition', 'proposalDraft', 'proposalApproval', 'proposalToSend', 'letterToSign', 'missionSetup', 'stageReturn', 'review', 'complete', 'kyc', 'decide', 'check', 'configure', 'confirm', 'approve', 'handle', 'connect', 'rework',
  'signed_letter', 'request', 'client', 'third_party', 'date', 'autoClose', 'unanswered', 'draft', 'preparing', 'ended',
] as const;
export type WaitingKey = (typeof waitingKeys)[number];

/** "Si personne n'agit": what the process will do at an instant. */
export const consequenceKeys = ['firstLook', 'reminder', 'escalateSupervisor', 'escalateHead', 'lastCall', 'silenceEnds', 'reopeningEnds', 'leaseExpires', 'followUp', 'waitEnds', 'autoClose', 'signatureDatePasses', 'acceptanceExpires', 'lossRecall'] as const;
export type ConsequenceKey = (typeof consequenceKeys)[number];

/** Where a proposed or pre-filled value comes from. */
export const provenanceKeys = ['fromAccount', 'fromOpportunity', 'fromRegister', 'fromLetter', 'fromProposal', 'fromRule', 'fromProfile', 'fromMission'] as const;
export type ProvenanceKey = (typeof provenanceKeys)[number];
