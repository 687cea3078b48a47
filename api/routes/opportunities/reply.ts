import { readOpportunity } from '../../../db/opportunities/view';
import { found } from '../../cases/found';
import type { Context } from '../../routing/handler';

type Reading = Pick<Context<unknown, unknown, unknown>, 'read' | 'deps'>;

/** The opportunity as the caller sees it now. */
export async function opportunityReply({ read, deps }: Reading, id: string) {
  const opportunity = found(await read((trx) => readOpportunity(trx, id, deps.clock())));
  return { body: opportunity, version: opportunity.version };
}
