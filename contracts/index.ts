/** Every operation of the API, by id: what the router mounts, OpenAPI describes and the tests count. */
import { absenceOperations } from './absences';
import { accountOperations } from './accounts/account';
import { contactAttachmentOperations } from './accounts/attachments';
import { accountCaseOperations } from './accounts/cases';
import { contactOperations } from './accounts/contact';
import { accountHistoryOperations } from './accounts/history';
import { accountSearchOperations } from './accounts/search';
import { transmissionOperations } from './accounts/transmissions';
import { activityReportOperations } from './activityReport';
import { adminOperations } from './admin';
import { auditOperations } from './audit';
import { authOperations } from './auth';
import { bulkOperations } from './bulk';
import { commercialReportOperations } from './commercialReports';
import { conversationOperations } from './conversation';
import { documentOperations } from './documents';
import { uploadOperations } from './uploads';
import { eventOperations } from './events';
import { exportOperations } from './exports';
import { groupOperations } from './groups';
import { importOperations } from './imports';
import { interactionOperations } from './interactions';
import { hubspotOperations } from './hubspot';
import { hubspotOriginOperations } from './hubspotOrigins';
import { letterheadOperations } from './letterhead';
import { listOperations } from './lists';
import { macroOperations } from './macros';
import { mailAnswerOperations } from './mailAnswer';
import { mergeOperations } from './merges';
import { missionListOperations } from './missions/list';
import { missionOperations } from './missions/mission';
import { timeImportOperations } from './missions/timeImports';
import { notificationOperations } from './notifications';
import type { Operation } from './operation';
import { boardOperations } from './opportunities/board';
import { opportunityBulkOperations } from './opportunities/bulkChange';
import { opportunityHistoryOperations } from './opportunities/history';
import { opportunityListOperations } from './opportunities/list';
import { opportunityNextOperations } from './opportunities/next';
import { opportunityOperations } from './opportunities/opportunity';
import { pageLayoutOperations } from './opportunities/pageLayout';
import { presenceOperations } from './presence';
import { priorityTargetOperations } from './priorityTargets';
import { processOperations } from './processes';
import { proposalEditingOperations } from './proposals/editing';
import { opportunityViewOperations } from './opportunities/views';
import { proposalListOperations } from './proposals/list';
import { proposalOperations } from './proposals/proposal';
import { proposalSendingOperations } from './proposals/sendings';
import { proposalVersionOperations } from './proposals/versions';
import { referenceOperations } from './reference';
import { registerOperations } from './register';
import { reportOperations } from './reports';
import { requestCatalogueOperations } from './requests/catalogue';
import { checklistOperations } from './requests/checklist';
import { requestHistoryOperations } from './requests/history';
import { requestOperations } from './requests/life';
import { requestLinkOperations } from './requests/links';
import { requestListOperations } from './requests/list';
import { requestWaitOperations } from './requests/waits';
import { stageReturnOperations } from './stageReturns';
import { stepBackOperations } from './stepsBack';
import { addedTaskOperations } from './tasks/added';
import { resourceOperations } from './resources';
import { taskDecisionOperations } from './tasks/completion';
import { taskOperations } from './tasks/handling';
import { inboxOperations } from './tasks/inbox';
import { trackingOperations } from './tracking';
import { winsReportOperations } from './winsReport';

export const operations = {
  ...authOperations,
  ...referenceOperations,
  ...registerOperations,
  ...accountSearchOperations,
  ...accountOperations,
  ...contactOperations,
  ...contactAttachmentOperations,
  ...transmissionOperations,
  ...accountCaseOperations,
  ...accountHistoryOperations,
  ...documentOperations,
  ...uploadOperations,
  ...mergeOperations,
  ...priorityTargetOperations,
  ...groupOperations,
  ...interactionOperations,
  ...opportunityListOperations,
  ...boardOperations,
  ...opportunityBulkOperations,
  ...opportunityViewOperations,
  ...opportunityOperations,
  ...pageLayoutOperations,
  ...opportunityHistoryOperations,
  ...opportunityNextOperations,
  ...proposalListOperations,
  ...proposalOperations,
  ...proposalEditingOperations,
  ...proposalVersionOperations,
  ...proposalSendingOperations,
  ...missionListOperations,
  ...timeImportOperations,
  ...missionOperations,
  ...requestCatalogueOperations,
  ...requestListOperations,
  ...requestOperations,
  ...requestLinkOperations,
  ...requestWaitOperations,
  ...checklistOperations,
  ...requestHistoryOperations,
  ...stepBackOperations,
  ...stageReturnOperations,
  ...conversationOperations,
  ...presenceOperations,
  ...inboxOperations,
  ...taskOperations,
  ...taskDecisionOperations,
  ...addedTaskOperations,
  ...bulkOperations,
  ...notificationOperations,
  ...mailAnswerOperations,
  ...macroOperations,
  ...absenceOperations,
  ...trackingOperations,
  ...eventOperations,
  ...reportOperations,
  ...commercialReportOperations,
  ...winsReportOperations,
  ...activityReportOperations,
  ...processOperations,
  ...adminOperations,
  ...listOperations,
  ...hubspotOperations,
  ...hubspotOriginOperations,
  ...letterheadOperations,
  ...resourceOperations,
  ...auditOperations,
  ...exportOperations,
  ...importOperations,
} as const;

export type OperationId = keyof typeof operations;

/** The same, for whoever treats all of them alike. */
export const allOperations: readonly Operation[] = Object.values(operations);
