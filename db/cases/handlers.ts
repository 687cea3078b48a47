import { requestKinds, type CaseKind, type RequestKind } from '../../domain/cases/kinds';
import { approvalHandler } from '../approvals/handler';
import { opportunityHandler } from '../opportunities/handler';
import { requestHandler } from '../requests/handler';
import type { KindHandler } from './handler';

const ofRequests = Object.fromEntries(requestKinds.map((kind) => [kind, requestHandler])) as Record<
  RequestKind,
  KindHandler
>;

export const handlers: Readonly<Record<CaseKind, KindHandler>> = {
  opportunity: opportunityHandler,
  proposalApproval: approvalHandler,
  ...ofRequests,
};
