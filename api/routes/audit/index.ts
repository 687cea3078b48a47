import type { Route } from '../../routing/handler';
import { exportAudit } from './exportAudit';
import { listAudit } from './listAudit';

export const auditRoutes: Route[] = [listAudit, exportAudit];
