/** Every operation of the API, by id: what the router mounts, OpenAPI describes and the tests count. */
import { absenceOperations } from './absences';
import { accountOperations } from './accounts';
import { activityReportOperations } from './activityReport';
import { adminOperations } from './admin';
import { auditOperations } from './audit';
import { authOperations } from './auth';
import { documentOperations } from './documents';
import { groupOperations } from './groups';
import { interactionOperations } from './interactions';
import { opportunityOperations } from './opportunities';
import { bulkOperations } from './bulk';
import { commercialReportOperations } from './commercialReports';
import { conversationOperations } from './conversation';
import { macroOperations } from './macros';
import { mailAnswerOperations } from './mailAnswer';
import { mergeOperations } from './merges';
import { missionOperations } from './missions';
import { exportOperations } from './exports';
import { importOperations } from './imports';
import { notificationOperations } from './notifications';
import type { Operation } from './operation';
import { priorityTargetOperations } from './priorityTargets';
import { presenceOperations } from './presence';
import { processOperations } from './processes';
import { proposalListOperations } from './proposalList';
import { proposalOperations } from './proposals';
import { referenceOperations } from './reference';
import { registerOperations } from './register';
import { reportOperations } from './reports';
import { requestOperations } from './requests';
import { stageReturnOperations } from './stageReturns';
import { stepBackOperations } from './stepsBack';
import { taskOperations, trackingOperations } from './tasks';
import { winsReportOperations } from './winsReport';

export const operations = {
  ...authOperations,
  ...referenceOperations,
  ...registerOperations,
  ...accountOperations,
  ...documentOperations,
  ...mergeOperations,
  ...priorityTargetOperations,
  ...groupOperations,
  ...interactionOperations,
  ...opportunityOperations,
  ...proposalListOperations,
  ...proposalOperations,
  ...missionOperations,
  ...requestOperations,
  ...stepBackOperations,
  ...stageReturnOperations,
  ...conversationOperations,
  ...presenceOperations,
  ...taskOperations,
  ...bulkOperations,
  ...notificationOperations,
  ...mailAnswerOperations,
  ...macroOperations,
  ...absenceOperations,
  ...trackingOperations,
  ...reportOperations,
  ...commercialReportOperations,
  ...winsReportOperations,
  ...activityReportOperations,
  ...processOperations,
  ...adminOperations,
  ...auditOperations,
  ...exportOperations,
  ...importOperations,
} as const;

export type OperationId = keyof typeof operations;

/** The same, for whoever treats all of them alike. */
export const allOperations: readonly Operation[] = Object.values(operations);
