/** What goes on beside the processes by itself. Nothing here is an activity: the worker starts each and stops it at its end. */
export { keepAbsences } from './absences';
export { keepAnswersBounded } from './answers';
export { keepAudit } from './audit';
export { keepClientFilesFollowed } from './clientFiles';
export { keepDigests } from './digests';
export { keepHubspot } from './hubspot';
export { keepReconciled } from './reconcile';
export { keepRegisterChecks } from './registerChecks';
export { keepTransmissions } from './transmissions';
