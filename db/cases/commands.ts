import type { OpportunityCommand } from '../../domain/processes/opportunity/commands';
import type { ApprovalCommand } from '../../domain/processes/proposalApproval/rules';
import type { RequestCommand } from '../../domain/processes/request/commands';

/** Any command on any case; its `type` says which kind of case takes it. */
export type AnyCommand = RequestCommand | ApprovalCommand | OpportunityCommand;
