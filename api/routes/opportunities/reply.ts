import { readOpportunity } from '../../../db/opportunities/view';
import type { Transaction } from '../../../db/wall';
import type { OpportunityCommand } from '../../../domain/processes/opportunity/commands';
import type { GivenCommand } from '../../cases/command';
import { found } from '../../cases/found';
import type { Context } from '../../routing/handler';

type Asking = Context<unknown, unknown, unknown>;

/** The opportunity as the caller sees it now. */
export async function opportunityReply(trx: Transaction, { deps }: Pick<Asking, 'deps'>, id: string) {
  const opportunity = found(await readOpportunity(trx, id, deps.clock()));
  return { body: opportunity, version: opportunity.version };
}

/** Gives the opportunity a command and answers with what it became. */
export function commandOpportunity(
  context: Pick<Asking, 'deps' | 'person' | 'decide'>,
  id: string,
  key: string,
  command: OpportunityCommand,
  before?: GivenCommand['before'],
) {
  return context.decide({ target: { caseId: id }, command, key, ...(before && { before }) }, (trx) =>
    opportunityReply(trx, context, id),
  );
}
