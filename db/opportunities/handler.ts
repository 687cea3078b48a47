import { isOpportunityCommand, type OpportunityCommand } from '../../domain/processes/opportunity/commands';
import { decideOpportunity } from '../../domain/processes/opportunity/decideOpportunity';
import { quietOpportunityEvents } from '../../domain/processes/opportunity/events';
import type { CaseContext } from '../cases/context';
import { kindHandler } from '../cases/handler';
import { applyOpportunityEvent } from './apply';
import { loadFacts } from './facts';
import { loadOpportunity } from './load';

async function decide(context: CaseContext, command: OpportunityCommand) {
  const state = await loadOpportunity(context.trx, context.row.id);
  return decideOpportunity(state, command, await loadFacts(context, state, command), context.principal);
}

export const opportunityHandler = kindHandler({
  accepts: isOpportunityCommand,
  decide,
  apply: applyOpportunityEvent,
  quiet: quietOpportunityEvents,
  atOnce: [],
});
