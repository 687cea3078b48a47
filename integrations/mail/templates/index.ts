/** Every mail that Jalon writes: pure functions of data to a subject, a text and a simple page. */
export { approvalAsked } from './approvalAsked';
export { bankDetailsRecorded } from './bankDetailsRecorded';
export { digest } from './digest';
export { escalation } from './escalation';
export { letterSent } from './letterSent';
export { lossRecalled } from './lossRecalled';
export { messagePosted } from './messagePosted';
export { groupCreated } from './groupCreated';
export { missionConfigured } from './missionConfigured';
export { requestDecided } from './requestDecided';
export { requestReturned } from './requestReturned';
export { taskGiven } from './taskGiven';
export { tasksHanded } from './tasksHanded';
export { taskReminder } from './taskReminder';
export { approvalDecided } from './approvalDecided';
export { approvalQuestioned } from './approvalQuestioned';
