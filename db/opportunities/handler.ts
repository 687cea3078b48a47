import { isOpportunityCommand, type OpportunityCommand } from '../../domain/processes/opportunity/commands';
import { decideOpportunity } from '../../domain/processes/opportunity/decideOpportunity';
import { quietOpportunityEvents } from '../../domain/processes/opportunity/events';
import type { CaseContext } from '../cases/context';
import { kindHandler } from '../cases/handler';
import { applyOpportunityEvent } from './apply';
import { loadForDecision } from './facts';

async function decide(context: CaseContext, command: OpportunityCommand) {
  const { state, facts } = await loadForDecision(context, command);
  return decideOpportunity(state, command, facts, context.principal);
}

export const opportunityHandler = kindHandler({
  accepts: isOpportunityCommand,
  decide,
  apply: applyOpportunityEvent,
  quiet: quietOpportunityEvents,
  atOnce: [],
});
