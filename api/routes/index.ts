import type { ApiConfig } from '../deps';
import type { Route } from '../routing/handler';
import { absenceRoutes } from './absences';
import { accountRoutes } from './accounts';
import { adminRoutes } from './admin';
import { auditRoutes } from './audit';
import { authRoutes } from './auth';
import { bulkRoutes } from './bulk';
import { contactRoutes } from './contacts';
import { conversationRoutes } from './conversation';
import { documentRoutes } from './documents';
import { eventRoutes } from './events';
import { calendarRoutes } from './calendar';
import { exportRoutes } from './exports';
import { groupRoutes } from './groups';
import { importRoutes } from './imports';
import { interactionRoutes } from './interactions';
import { hubspotRoutes } from './hubspot';
import { hubspotOriginRoutes } from './hubspot/origins';
import { letterheadRoutes } from './letterhead';
import { listRoutes } from './lists';
import { macroRoutes } from './macros';
import { mailAnswerRoutes } from './mailAnswer';
import { followMerged } from './accounts/followMerged';
import { mergeRoutes } from './merges';
import { missionRoutes } from './missions';
import { notificationRoutes } from './notifications';
import { opportunityRoutes } from './opportunities';
import { priorityTargetRoutes } from './priorityTargets';
import { presenceRoutes } from './presence';
import { processRoutes } from './processes';
import { proposalRoutes } from './proposals';
import { referenceRoutes } from './reference';
import { registerRoutes } from './register';
import { reportRoutes } from './reports';
import { commercialReportRoutes } from './reports/commercial';
import { requestRoutes } from './requests';
import { resourceRoutes } from './resources';
import { taskRoutes } from './tasks';
import { transmissionRoutes } from './transmissions';
import { trackingRoutes } from './tracking';

/** Every route of the API. A test holds this list against `contracts/`: none missing, none too many. */
export function allRoutes({ loginLimits }: ApiConfig): Route[] {
  return [
    ...authRoutes(loginLimits),
    ...referenceRoutes,
    ...registerRoutes,
    ...[
      ...accountRoutes,
      ...mergeRoutes,
      ...priorityTargetRoutes,
      ...contactRoutes,
      ...transmissionRoutes,
      ...documentRoutes,
    ].map(followMerged),
    ...groupRoutes,
    ...interactionRoutes,
    ...calendarRoutes,
    ...opportunityRoutes,
    ...proposalRoutes,
    ...missionRoutes,
    ...requestRoutes,
    ...conversationRoutes,
    ...presenceRoutes,
    ...taskRoutes,
    ...bulkRoutes,
    ...notificationRoutes,
    ...mailAnswerRoutes(loginLimits),
    ...macroRoutes,
    ...absenceRoutes,
    ...trackingRoutes,
    ...reportRoutes,
    ...commercialReportRoutes,
    ...processRoutes,
    ...adminRoutes,
    ...listRoutes,
    ...hubspotRoutes,
    ...hubspotOriginRoutes,
    ...letterheadRoutes,
    ...resourceRoutes,
    ...auditRoutes,
    ...exportRoutes,
    ...importRoutes,
    ...eventRoutes,
  ];
}
