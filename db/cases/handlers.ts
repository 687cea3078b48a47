import type { CaseKind } from '../../domain/cases/kinds';
import { approvalHandler } from '../approvals/handler';
import { opportunityHandler } from '../opportunities/handler';
import { requestHandler } from '../requests/handler';
import type { KindHandler } from './handler';

export const handlers: Readonly<Record<CaseKind, KindHandler>> = {
  opportunity: opportunityHandler,
  acceptance: requestHandler,
  missionSetup: requestHandler,
  lossArchival: requestHandler,
  proposalApproval: approvalHandler,
};
