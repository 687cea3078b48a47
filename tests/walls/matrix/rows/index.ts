import type { OperationId } from '../../../../contracts';
import type { Row } from '../row';
import { absenceRows } from './absences';
import { accountRows } from './accounts';
import { administrationRows } from './administration';
import { bulkRows } from './bulk';
import { commercialReportRows } from './commercialReports';
import { enteringRows } from './entering';
import { exportRows } from './exports';
import { importRows } from './imports';
import { mergeRows } from './merges';
import { interactionRows } from './interactions';
import { macroRows } from './macros';
import { mailAnswerRows } from './mailAnswer';
import { missionRows } from './missions';
import { notificationRows } from './notifications';
import { opportunityRows } from './opportunities';
import { presenceRows } from './presence';
import { proposalRows } from './proposals';
import { reportRows } from './reports';
import { requestRows } from './requests';
import { taskRows } from './tasks';

/** Every operation has its row: one without does not compile. The order is that in which the owners' own calls are made. */
export const rows: Readonly<Record<OperationId, Row>> = {
  ...enteringRows,
  ...accountRows,
  ...interactionRows,
  ...opportunityRows,
  ...mailAnswerRows,
  ...proposalRows,
  ...missionRows,
  ...requestRows,
  ...presenceRows,
  ...bulkRows,
  ...macroRows,
  ...absenceRows,
  ...notificationRows,
  ...taskRows,
  ...reportRows,
  ...commercialReportRows,
  ...exportRows,
  ...importRows,
  ...mergeRows,
  ...administrationRows,
};
